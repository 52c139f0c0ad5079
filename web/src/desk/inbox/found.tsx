import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Filter } from './filter.ts';
import type { Selection } from './selection.ts';
import { useTotal } from './total.tsx';

type Props = { readonly selection: Selection; readonly filter: Filter; readonly shown: number };

/** All that are shown are marked, and the filter finds more: they can be taken too. */
export function Found({ selection: { isAll, found, takeFound }, filter, shown }: Props) {
  const { t } = useTranslation('desk');
  const total = useTotal(filter);
  if (!isAll || !total || total.more || total.count <= shown) return null;
  return (
    <Box role="status" sx={{ fontSize: '0.875rem', py: 0.5 }}>
      {found === undefined ? (
        <Button size="small" onClick={() => takeFound(total.count)}>
          {t('select.found', { count: total.count })}
        </Button>
      ) : (
        t('select.foundTaken', { count: found })
      )}
    </Box>
  );
}
