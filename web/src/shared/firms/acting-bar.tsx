import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

type Props = { readonly title: string; readonly by: string };

/** That somebody works for another firm cannot be overlooked. */
export function ActingBar({ title, by }: Props) {
  const { t } = useTranslation();
  const says = t('firms.actingByProxy', { firm: title });
  return (
    <Box component="section" aria-label={says} sx={bar}>
      <Box sx={{ maxWidth: '80rem', mx: 'auto' }}>
        <strong>{says}</strong>
        <Box component="span"> {t('firms.throughOwn', { by })}</Box>
      </Box>
    </Box>
  );
}

const bar = {
  ...{ px: { xs: 2, sm: 3 }, py: 1, overflowWrap: 'anywhere', bgcolor: 'action.hover' },
  ...{ borderBottom: 1, borderBottomColor: 'divider', borderLeft: 6, borderLeftColor: 'warning.main' },
};
