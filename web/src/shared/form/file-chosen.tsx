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
        ✓ {t('form.uploaded', { name: file.fileName, size: sizeOf(file.bytes) })}
      </Box>
      <Button onClick={onRemove}>{t('form.replace')}</Button>
    </Box>
  );
}
