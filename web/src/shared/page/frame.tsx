import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, Link as RouterLink, ScrollRestoration } from 'react-router';
import { useSession } from '../session.ts';
import { site } from '../site.ts';
import { Waiting } from './waiting.tsx';

/** Loaded once somebody is signed in, and thereby before it is needed. */
const SignInAgain = lazy(() => import('./sign-in-again.tsx'));

type Props = {
  /** What stands at the right of the head: who is signed in, the working firm. */
  readonly right?: ReactNode;
  readonly menu?: ReactNode;
  readonly dense?: boolean;
  /** Beside the institution's name: for whom somebody works. */
  readonly left?: ReactNode;
  /** Between the head and the page, over its whole width. */
  readonly above?: ReactNode;
  /** A menu at the left; on a phone above the page. */
  readonly side?: ReactNode;
  /** Shown where the page of the address may not be. */
  readonly instead?: ReactNode;
};

/** What stands around every page: the institution, who is signed in, and the way past all that to the content. */
export function Frame({ right, menu, left, above, side, instead, dense = false }: Props) {
  const { t } = useTranslation();
  const { data: session } = useSession();
  return (
    <>
      <Link href="#content" sx={skip}>
        {t('skip')}
      </Link>
      <Box component="header" sx={head}>
        <Box sx={{ ...row, maxWidth: dense ? 'none' : side ? '84rem' : '64rem' }}>
          <Link component={RouterLink} to="/" underline="none" sx={{ color: 'inherit', fontWeight: 600 }}>
            {site.service}
          </Link>
          {left}
          <Box sx={{ flex: 1 }} />
          {right}
        </Box>
      </Box>
      {menu}
      {above}
      <Box sx={side ? beside : {}}>
        {side}
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{ ...room, ...(dense ? denseRoom : { maxWidth: '64rem' }), ...(side ? sideRoom : {}) }}
        >
          <Suspense fallback={<Waiting />}>{instead ?? <Outlet />}</Suspense>
        </Box>
      </Box>
      <Suspense>{session && <SignInAgain session={session} />}</Suspense>
      <ScrollRestoration />
    </>
  );
}

const skip = {
  position: 'absolute',
  left: -9999,
  '&:focus': { left: 8, top: 8, zIndex: 2000, p: 1, bgcolor: 'background.paper' },
} as const;
const head = { borderTop: 4, borderTopColor: 'primary.main', borderBottom: 1, borderBottomColor: 'divider' };
const row = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  px: { xs: 2, sm: 3 },
  py: 1,
  mx: 'auto',
};
const denseRoom = { py: { xs: 2, sm: 2 }, fontSize: '0.875rem', '& h1': { fontSize: '1.375rem', mb: 1.5 } };
const beside = { display: 'flex', flexDirection: { xs: 'column', md: 'row' }, maxWidth: '84rem', mx: 'auto' };
const sideRoom = { flex: 1, mx: 0, minWidth: 0 };
const room = { px: { xs: 2, sm: 3 }, py: { xs: 3, sm: 4 }, mx: 'auto' };
