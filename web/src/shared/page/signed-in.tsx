import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate } from 'react-router';
import { isStaff, signOut, useSession } from '../session.ts';
import { LanguageSwitch } from './language.tsx';

/** Who is signed in, and the way out. */
export function SignedIn() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const go = useNavigate();
  const leave = () => void signOut().then(() => go('/login'));
  if (!session) return <LanguageSwitch />;
  return (
    <Box sx={right}>
      <Box sx={{ fontWeight: 600 }}>{session.person?.name}</Box>
      {isStaff(session) && (
        <Button component={RouterLink} to="/desk" size="small">
          {t('desk')}
        </Button>
      )}
      {session.kind === 'person' && (
        <Button component={RouterLink} to="/account" size="small">
          {t('account')}
        </Button>
      )}
      <Button size="small" onClick={leave}>
        {t('signOut')}
      </Button>
      <LanguageSwitch />
    </Box>
  );
}

const right = {
  ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end' },
  ...{ gap: 1, ml: 'auto', minWidth: 0, maxWidth: '100%' },
} as const;
