import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate } from 'react-router';
import { Frame } from '../shared/page/frame.tsx';
import { LanguageSwitch } from '../shared/page/language.tsx';
import { isStaff, signOut, useSession } from '../shared/session.ts';
import { FirmInHead } from './firm-in-head.tsx';

export function PortalFrame() {
  return <Frame right={<SignedIn />} />;
}

/** Who is signed in, and for which firm. */
function SignedIn() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const go = useNavigate();
  const leave = () => void signOut().then(() => go('/login'));
  if (!session) return <LanguageSwitch />;
  return (
    <>
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
      <FirmInHead session={session} />
    </>
  );
}

const right = {
  ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end' },
  ...{ gap: 1, ml: 'auto', minWidth: 0, maxWidth: '100%' },
} as const;
