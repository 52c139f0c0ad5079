import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { isProblem } from '../../shared/http.ts';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';

type Props = { readonly problem: unknown; readonly to: '/forgot' | '/signup' };

/** TIM-PWD-02: a link that is used or over leads to where a new one can be had. */
export function LinkOver({ problem, to }: Props) {
  const { t } = useTranslation('portal');
  const title = isProblem(problem) && problem.code !== 'Unfit' ? problem.title : t('link.title');
  return (
    <Page title={title}>
      <Refused problem={problem} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button component={RouterLink} to={to} variant="contained">
          {t(to === '/forgot' ? 'login.forgot' : 'login.signUp')}
        </Button>
        <Button component={RouterLink} to="/login" variant="outlined">
          {t('login.enter')}
        </Button>
      </Box>
    </Page>
  );
}
