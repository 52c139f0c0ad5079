import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { addressOf, firmsOf } from '../../shared/firms/firms.ts';
import type { Session } from '../../shared/session.ts';
import { Section } from '../section.tsx';

/** Each leads to what can be done for it. */
export function Firms({ session }: { readonly session: Session }) {
  const { t } = useTranslation(['portal', 'shared']);
  const firms = firmsOf(session);
  return (
    <Section id="firms" title={t('home.firms')}>
      {firms.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('home.noFirms')}</Box>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {firms.map((firm) => (
          <Box component="li" key={firm.key} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Link component={RouterLink} to={addressOf(firm)} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              {firm.title}
            </Link>
            <Box sx={{ color: 'text.secondary' }}>
              {[
                firm.taxNumber,
                firm.by ? t('shared:firms.byProxyOf', { by: firm.by }) : t(`shared:firms.as.${firm.as}`),
              ].join(' · ')}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
