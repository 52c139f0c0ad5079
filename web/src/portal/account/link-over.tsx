import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { isProblem } from '../../shared/http.ts';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';

/** TIM-PWD-02: a link that is used or over leads to a new one. */
export function LinkOver({ problem }: { readonly problem: unknown }) {
  const { t } = useTranslation('portal');
  const title = isProblem(problem) && problem.code.startsWith('Link') ? problem.title : t('link.title');
  return (
    <Page title={title}>
      <Refused problem={problem} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button component={RouterLink} to="/forgot" variant="contained">
          {t('login.forgot')}
        </Button>
        <Button component={RouterLink} to="/login" variant="outlined">
          {t('login.enter')}
        </Button>
      </Box>
    </Page>
  );
}
