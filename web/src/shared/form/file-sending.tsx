import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';

type Props = { readonly file: File; readonly share: number; readonly onCancel: () => void };

export function FileSending({ file, share, onCancel }: Props) {
  const { t } = useTranslation();
  const percent = Math.round(share * 100);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2 }}>
      <Box sx={{ overflowWrap: 'anywhere' }} role="status">
        {percent < 100 ? t('form.sending', { name: file.name, percent }) : t('form.checking', { name: file.name })}
      </Box>
      <LinearProgress
        variant={percent < 100 ? 'determinate' : 'indeterminate'}
        value={percent}
        sx={{ my: 1 }}
        aria-label={file.name}
      />
      <Button onClick={onCancel}>{t('form.stop')}</Button>
    </Box>
  );
}
