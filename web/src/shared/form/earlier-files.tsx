import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sizeOf } from '../size.ts';
import { date } from '../when.ts';
import type { Earlier, EarlierFile } from './types.ts';

type Props = { readonly of: Earlier; readonly field: string; readonly onUse: (file: EarlierFile) => void };

/** U9: the same paper as in an earlier case is handed in by one click. */
export function EarlierFiles({ of, field, onUse }: Props) {
  const { t } = useTranslation();
  const { data: files = [] } = useQuery({ queryKey: [of.key, field, 'earlier'], queryFn: () => of.list(field) });
  if (files.length === 0) return null;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Box sx={{ fontWeight: 600 }}>{t('form.earlier')}</Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {files.map((file) => (
          <Box component="li" key={file.id} sx={line}>
            <Box sx={{ flex: '1 1 12rem', minWidth: 0, overflowWrap: 'anywhere' }}>
              {file.fileName}
              <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
                {[date(file.at), file.caseNumber, sizeOf(file.bytes)].join(' · ')}
              </Box>
            </Box>
            <Button
              size="small"
              aria-label={t('form.useEarlierOf', { name: file.fileName })}
              onClick={() => onUse(file)}
            >
              {t('form.useEarlier')}
            </Button>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const line = {
  ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.5 },
  ...{ borderBottom: 1, borderColor: 'divider' },
};
