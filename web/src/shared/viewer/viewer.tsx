import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from './sheet.tsx';
import { Tools } from './tools.tsx';
import type { Look, Viewed } from './types.ts';

type Props = {
  readonly documents: readonly Viewed[];
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
};

/** One document at a time, each as it was turned and enlarged when it was left. */
export function Viewer({ documents, shown, onShow }: Props) {
  const { t } = useTranslation();
  const [looks, setLooks] = useState<Readonly<Record<string, Look>>>({});
  const at = Math.max(
    0,
    documents.findIndex(({ id }) => id === shown),
  );
  const document = documents[at];
  if (!document) return <p>{t('viewer.none')}</p>;
  const look = looks[document.id] ?? { zoom: 1, turned: 0 };
  return (
    <Box component="section" aria-label={t('viewer.label')} sx={frame}>
      <Tools {...{ documents, at, look, onShow }} onLook={(next) => setLooks({ ...looks, [document.id]: next })} />
      <Box key={document.id} tabIndex={0} role="group" aria-label={document.title} sx={room}>
        <Sheet document={document} look={look} />
      </Box>
    </Box>
  );
}

const frame = {
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  border: 1,
  borderColor: 'divider',
};
const room = { flex: 1, minHeight: 0, overflow: 'auto', bgcolor: 'action.hover', p: 1, position: 'relative' };
