import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { forget } from '../shared/asking.ts';
import { Frame } from '../shared/page/frame.tsx';
import { LanguageSwitch } from '../shared/page/language.tsx';
import { Waiting } from '../shared/page/waiting.tsx';
import { isStaff, type Session, signOut, useSession } from '../shared/session.ts';
import { useHeard } from '../shared/stream.ts';
import { badgesPath } from './badges.ts';
import { Menu } from './menu.tsx';
import { useSoon } from './soon.ts';

/** Around every page of the desk: it is for staff, and it hears what changes. */
export function Component() {
  const { pathname, search } = useLocation();
  const { data: session, isPending } = useSession();
  if (isPending) return <Waiting />;
  if (!session) return <Navigate to="/login" replace state={{ from: pathname + search }} />;
  if (!isStaff(session)) return <Navigate to="/" replace />;
  return (
    <>
      <Hearing />
      <Frame dense right={<SignedIn session={session} />} menu={<Menu session={session} />} />
    </>
  );
}

/** On every page of the desk: the numbers follow what happens, and the line stays open from one page to the next. */
function Hearing() {
  const soon = useSoon(() => void forget(badgesPath));
  useHeard({ ready: soon, reload: soon, task: soon });
  return null;
}

function SignedIn({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const go = useNavigate();
  const leave = () => void signOut().then(() => go('/login'));
  return (
    <>
      <Box sx={{ fontWeight: 600 }}>{session.person?.name}</Box>
      <Button size="small" onClick={leave}>
        {t('signOut')}
      </Button>
      <LanguageSwitch />
    </>
  );
}
