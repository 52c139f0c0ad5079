import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../shared/session.ts';
import { Section } from '../section.tsx';

export function Firms({ firms }: Pick<Session, 'firms'>) {
  const { t } = useTranslation('portal');
  return (
    <Section id="firms" title={t('home.firms')}>
      {firms.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('home.noFirms')}</Box>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {firms.map(({ taxNumber, title, as }) => (
          <Box component="li" key={taxNumber + as} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Box>
            <Box sx={{ color: 'text.secondary' }}>{[taxNumber, t(`home.as.${as}`)].join(' · ')}</Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
