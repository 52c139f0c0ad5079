import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { withQuery } from '../../shared/http.ts';
import { Page } from '../../shared/page/page.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';
import { homeOf, type Session, useSession } from '../../shared/session.ts';
import { useOwnCases } from '../../shared/stream.ts';
import { CaseList } from './case-list.tsx';
import { Firms } from './firms.tsx';
import { News } from './news.tsx';
import { HomeTodo } from './todo.tsx';

export function Component() {
  const { data: session, isPending } = useSession();
  if (isPending) return <Waiting />;
  if (!session) return <Navigate to="/login" replace />;
  if (homeOf(session) !== '/') return <Navigate to={homeOf(session)} replace />;
  return <Home session={session} />;
}

function Home({ session }: { readonly session: Session }) {
  const { t } = useTranslation('portal');
  useOwnCases();
  const cases = (state: 'open' | 'ended') => withQuery('/api/cases', { state });
  return (
    <Page title={t('home.title', { name: session.person?.name })}>
      <HomeTodo />
      <News />
      <CaseList id="open" title={t('home.open')} none={t('home.noneOpen')} path={cases('open')} />
      <CaseList id="ended" title={t('home.ended')} none={t('home.noneEnded')} path={cases('ended')} />
      <Firms session={session} />
    </Page>
  );
}
