import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { addressOf, firmsOf, type WorkableFirm } from '../shared/firms/firms.ts';
import { Page } from '../shared/page/page.tsx';
import { useSession } from '../shared/session.ts';

/** TIM-ACT-01, 02, TIM-GM-12: every firm that one may act for; its card is entered from here. */
export function Component() {
  const { t } = useTranslation(['firm', 'shared']);
  const { data: session } = useSession();
  const firms = session ? firmsOf(session) : [];
  const [own, lent] = [firms.filter(({ by }) => by === null), firms.filter(({ by }) => by !== null)];
  return (
    <Page title={t('shared:firms.all')} lead={t('firms.about')}>
      <Section id="own" title={t('firms.own')} none={t('firms.noOwn')} firms={own} />
      <Section id="lent" title={t('firms.lent')} none={t('firms.noLent')} firms={lent} />
    </Page>
  );
}

type Props = {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly firms: readonly WorkableFirm[];
};

function Section({ id, title, none, firms }: Props) {
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 5 }}>
      <Typography id={id} variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {firms.length === 0 && <Box sx={{ color: 'text.secondary', maxWidth: '70ch' }}>{none}</Box>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {firms.map((firm) => (
          <Card key={firm.key} firm={firm} />
        ))}
      </Box>
    </Box>
  );
}

function Card({ firm }: { readonly firm: WorkableFirm }) {
  const { t } = useTranslation();
  const how = firm.by ? t('firms.byProxyOf', { by: firm.by }) : t(`firms.as.${firm.as}`);
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
      <Link component={RouterLink} to={addressOf(firm)} sx={{ fontWeight: 600 }}>
        {firm.title}
      </Link>
      <Box sx={{ color: 'text.secondary' }}>{`${firm.taxNumber} · ${how}`}</Box>
    </Box>
  );
}
