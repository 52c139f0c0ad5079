import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Static } from 'typebox';
import type { Count } from '../../../../api/routes/task-schemas.ts';
import { useAnswer } from '../../shared/asking.ts';
import { counted } from '../badges.ts';
import { countOf, type Filter } from './filter.ts';

export const useTotal = (filter: Filter) => useAnswer<Static<typeof Count>>(countOf(filter)).data;

/** How many there are in all, exact to ten thousand. */
export function Total({ filter }: { readonly filter: Filter }) {
  const { t } = useTranslation('desk');
  const total = useTotal(filter);
  return (
    <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
      {total && t('inbox.total', { count: total.count, shown: counted(total) })}
    </Typography>
  );
}
