import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/page/refused.tsx';
import { time } from '../../shared/when.ts';
import type { Keeping } from './draft.ts';

/** Whether what is written is safe. */
export function Kept({ keeping }: { readonly keeping: Keeping }) {
  const { t } = useTranslation('desk');
  const say = useSentence();
  const said = {
    nothing: () => '',
    saving: () => t('draft.saving'),
    saved: () => t('draft.saved', { at: time((keeping as { at: string }).at) }),
    refused: () => t('draft.refused', { why: say((keeping as { problem: unknown }).problem) }),
    changed: () => t('draft.changed'),
  };
  return (
    <Box role="status" sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.8125rem' }}>
      {said[keeping.kind]()}
    </Box>
  );
}
