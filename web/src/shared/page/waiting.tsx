import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';

/** The shape of what is coming, instead of a spinner. */
export function Waiting({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <Stack spacing={1.5} role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are nothing but their place
        <Skeleton key={line} variant="rounded" height={24} width={`${90 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}
