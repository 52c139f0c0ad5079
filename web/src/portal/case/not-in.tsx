import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useLocation } from 'react-router';
import { Page } from '../../shared/page/page.tsx';

/** The address of a case alone opens nothing. */
export function NotIn() {
  const { t } = useTranslation('portal');
  const { pathname } = useLocation();
  return (
    <Page title={t('case.notInTitle')} lead={t('case.notIn')}>
      <Button component={RouterLink} to="/login" state={{ from: pathname }} variant="contained">
        {t('login.enter')}
      </Button>
    </Page>
  );
}
