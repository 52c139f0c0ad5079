import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../../when.ts';
import type { RecordPage } from './types.ts';

/** How old what is searched is, where it is a copy of somebody else's data. */
export function CopyAge({ copy }: Pick<RecordPage, 'copy'>) {
  const { t } = useTranslation();
  if (!copy) return null;
  const age = copy.fetchedAt === null ? '' : t('records.asOf', { at: dateTime(copy.fetchedAt) });
  const now = copy.isRefreshing ? t('records.refreshing') : copy.problem && t('records.stale');
  return (
    <Box role="status" sx={{ color: 'text.secondary', typography: 'body2', mb: 1 }}>
      {[age, now].filter(Boolean).join(' ')}
    </Box>
  );
}
