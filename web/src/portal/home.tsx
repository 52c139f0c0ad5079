import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { Page } from '../shared/page/page.tsx';
import { Waiting } from '../shared/page/waiting.tsx';
import { homeOf, useSession } from '../shared/session.ts';

export function Component() {
  const { t } = useTranslation();
  const { data: session, isPending } = useSession();
  if (isPending) return <Waiting />;
  if (!session) return <Navigate to="/login" replace />;
  if (homeOf(session) !== '/') return <Navigate to={homeOf(session)} replace />;
  return <Page title={t('home')}>{session.person?.name}</Page>;
}
