import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Page } from '../shared/page/page.tsx';

/** Whoever comes to a firm that is not (any more) theirs to work for. */
export function NoCard() {
  const { t } = useTranslation('firm');
  return (
    <Page title={t('noCard.title')} lead={t('noCard.about')}>
      <ToFirms />
    </Page>
  );
}

/** The power ended while the page was open: nothing that was written is taken away. */
export function PowerIsOver({ title }: { readonly title: string }) {
  const { t } = useTranslation('firm');
  return (
    <Alert severity="error" variant="outlined" role="alert" sx={{ borderRadius: 0 }}>
      {t('noCard.over', { firm: title })} <ToFirms />
    </Alert>
  );
}

function ToFirms() {
  const { t } = useTranslation();
  return (
    <Link component={RouterLink} to="/firms" color="inherit">
      {t('firms.all')}
    </Link>
  );
}
