import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Page } from './page.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFoundTitle')} lead={t('notFound')}>
      <Link component={RouterLink} to="/">
        {t('toHome')}
      </Link>
    </Page>
  );
}

/** A screen that failed, also because a newer version of the program has replaced its files. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <Box component="main" sx={{ p: 3 }}>
      <Page title={t('brokenTitle')} lead={t('broken')}>
        <Button variant="contained" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      </Page>
    </Box>
  );
}
