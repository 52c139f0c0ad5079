import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../shared/case/types.ts';

/** TIM-REG-37: what was asked for once more, and what is missing of each. */
export function Missing({ missing }: Pick<Standing, 'missing'>) {
  const { t } = useTranslation('portal');
  if (missing.length === 0) return null;
  return (
    <Box sx={{ border: 2, borderColor: 'warning.main', borderRadius: 1, p: 2, mb: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('case.missingTitle')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {missing.map(({ field, title, why }) => (
          <Box component="li" key={field} sx={{ overflowWrap: 'anywhere' }}>
            <strong>{title}:</strong> {why}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
