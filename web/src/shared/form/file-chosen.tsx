import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { sizeOf } from '../size.ts';
import type { Uploaded } from './types.ts';

type Props = { readonly file: Uploaded; readonly onRemove: () => void };

export function FileChosen({ file, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={{ border: 1, borderColor: 'success.main', borderRadius: 1, p: 2 }}>
      <Box sx={{ overflowWrap: 'anywhere', fontWeight: 600 }} role="status">
        <Tick /> {t('form.uploaded', { name: file.fileName, size: sizeOf(file.bytes) })}
      </Box>
      <Button onClick={onRemove}>{t('form.replace')}</Button>
    </Box>
  );
}

/** Drawn, because not every device has a letter for it. */
const Tick = () => (
  <Box component="svg" viewBox="0 0 16 16" aria-hidden="true" sx={{ width: 14, height: 14, color: 'success.main' }}>
    <path d="M2 8.5l4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2.2" />
  </Box>
);
