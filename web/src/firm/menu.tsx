import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { addressOf, type WorkableFirm } from '../shared/firms/firms.ts';

/** What can be done for the firm: its own people's menu, a broker's, and that of another firm's card (TIM-GM-02, 03). On a phone it is folded. */
export function FirmMenu({ firm }: { readonly firm: WorkableFirm }) {
  const { t } = useTranslation(['firm', 'shared']);
  const [isOpen, setOpen] = useState(false);
  const isOwn = firm.by === null;
  const isExporter = firm.as === 'exporter';
  return (
    <Box sx={look}>
      <Button
        fullWidth
        aria-expanded={isOpen}
        aria-controls="firm-menu"
        onClick={() => setOpen(!isOpen)}
        sx={{ display: { md: 'none' }, justifyContent: 'space-between' }}
      >
        {t('shared:menu')} <Box aria-hidden="true">{isOpen ? '−' : '+'}</Box>
      </Button>
      <Box
        {...{ component: 'nav', id: 'firm-menu', 'aria-label': t('shared:menu'), onClick: () => setOpen(false) }}
        sx={{ display: { xs: isOpen ? 'block' : 'none', md: 'block' } }}
      >
        {(isExporter ? dues.toReversed() : dues).map(({ to, text }) => (
          <Entry key={to} to={`${addressOf(firm)}/${to}`} text={t(text)} />
        ))}
        {isOwn && <Entry to={`${addressOf(firm)}/proxies`} text={t('proxies.title')} />}
        {isExporter && <Entry to={`${addressOf(firm)}/unions`} text={t('unions.title')} />}
        {isOwn && !isExporter && (
          <Link href={membership} target="_blank" rel="noreferrer" sx={entry}>
            {t('membership')}
          </Link>
        )}
        {isOwn && <Entry to={`${addressOf(firm)}/users`} text={t('users.title')} />}
        <Entry to="/firms" text={t('shared:firms.all')} />
      </Box>
    </Box>
  );
}

/** A broker's guide has them in this order, an exporter's in the other. */
const dues = [
  { to: 'declarations', text: 'declarations.title' },
  { to: 'refunds', text: 'refunds.menu' },
] as const;

/** TIM-GM-11. */
const membership = 'https://uyelik.tim.org.tr';

const Entry = ({ to, text }: { readonly to: string; readonly text: string }) => (
  <Link component={NavLink} to={to} end sx={entry}>
    {text}
  </Link>
);

const entry = {
  ...{ display: 'block', px: 1.5, py: 1, color: 'text.primary', textDecoration: 'none', borderLeft: 4 },
  ...{ borderLeftColor: 'transparent', '&:hover': { bgcolor: 'action.hover', textDecoration: 'underline' } },
  '&.active': { borderLeftColor: 'primary.main', fontWeight: 600, bgcolor: 'action.hover' },
} as const;
const look = {
  ...{ flex: { xs: 'none', md: '0 0 15rem' }, py: { xs: 0.5, md: 3 }, px: 1 },
  ...{ borderRight: { xs: 0, md: 1 }, borderBottom: { xs: 1, md: 0 } },
  '&&': { borderColor: 'divider' },
};
