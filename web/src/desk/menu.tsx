import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { holdsRole, type Session } from '../shared/session.ts';
import type { Areas } from '../words/areas.ts';
import { counted, useBadges } from './badges.ts';

type Place = { readonly to: string; readonly name: keyof Areas['desk']['menu']; readonly roles?: readonly string[] };

/** Where staff go; some places are for those who keep the house. */
const places: readonly Place[] = [
  { to: '/desk', name: 'inbox' },
  { to: '/desk/payments', name: 'payments', roles: ['secretariatClerk', 'coordinator'] },
  { to: '/desk/absences', name: 'absences' },
  { to: '/desk/notifications', name: 'notifications' },
  { to: '/desk/tokens', name: 'tokens' },
  { to: '/desk/staff', name: 'staff', roles: ['administrator'] },
  { to: '/desk/holidays', name: 'holidays', roles: ['administrator'] },
  { to: '/desk/webhooks', name: 'webhooks', roles: ['administrator'] },
];

export function Menu({ session }: { readonly session: Session }) {
  const { t } = useTranslation('desk');
  const { data: badges } = useBadges();
  const open = places.filter(({ roles }) => roles === undefined || holdsRole(session, ...roles));
  return (
    <Box component="nav" aria-label={t('menu.label')} sx={bar}>
      {open.map(({ to, name }) => (
        <Link key={to} component={NavLink} to={to} end={to === '/desk'} underline="none" sx={entry}>
          {t(`menu.${name}`)}
          {to === '/desk' && badges && <Box component="span" sx={badge}>{` ${counted(badges.all)}`}</Box>}
        </Link>
      ))}
    </Box>
  );
}

const bar = { display: 'flex', flexWrap: 'wrap', px: { xs: 1, sm: 2 }, borderBottom: 1, borderBottomColor: 'divider' };
const entry = {
  px: 1,
  py: 1,
  color: 'text.primary',
  borderBottom: '3px solid transparent',
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-current=page]': { borderBottomColor: 'primary.main', fontWeight: 600 },
};
const badge = { color: 'text.secondary', fontVariantNumeric: 'tabular-nums' };
