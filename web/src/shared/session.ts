import { useQuery } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type { Session as Shape } from '../../../api/routes/session.ts';
import { asking } from './asking.ts';
import { call, isProblem, signedIn } from './http.ts';

export type Session = Static<typeof Shape>;

const key = ['/api/session'];

/** Who is signed in; null where nobody is. */
export function useSession() {
  return useQuery<Session | null>({ queryKey: key, queryFn: currentSession, staleTime: 60_000 });
}

/** A session that has ended is not forgotten: the page stands as it was until somebody signs in again or out. */
const currentSession = () =>
  call<Session>('GET', '/api/session').catch((problem) => {
    if (isProblem(problem) && problem.code === 'NotSignedIn' && !asking.getQueryData(key)) return null;
    throw problem;
  });

export async function signIn(email: string, password: string): Promise<Session> {
  const session = await call<Session>('POST', '/api/session', { body: { email, password } });
  const before = asking.getQueryData<Session | null>(key);
  // Somebody else on this machine sees nothing of who was here before.
  if (before?.person?.id !== session.person?.id) forgetWhatWasSeen();
  asking.setQueryData(key, session);
  window.dispatchEvent(new Event(signedIn));
  return session;
}

export async function signOut(): Promise<void> {
  await call('DELETE', '/api/session');
  forgetWhatWasSeen();
  asking.setQueryData(key, null);
}

/** All but who is signed in: a frame that shows it would not hear of its successor. */
const forgetWhatWasSeen = () => asking.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });

export const isStaff = (session: Session | null | undefined): boolean => (session?.roles.length ?? 0) > 0;
export const holdsRole = (session: Session | null | undefined, ...roles: readonly string[]): boolean =>
  session?.roles.some(({ role }) => roles.includes(role)) ?? false;

/** Where somebody comes to who signs in: a broker's people at its proxies (TIM-GM-01), everybody else where they begin. */
export function landingOf(session: Session): string {
  const firms = new Set(session.firms.map(({ taxNumber }) => taxNumber));
  const brokers = session.firms.filter(({ as }) => as === 'broker');
  if (homeOf(session) !== '/' || firms.size === 0 || brokers.length < firms.size) return homeOf(session);
  return firms.size === 1 ? `/firms/${brokers[0]!.taxNumber}/proxies` : '/firms';
}

/** Where somebody begins: staff at their desk, applicants at home, a visitor at the one case. */
export function homeOf(session: Session): string {
  if (session.kind === 'visitor') return `/cases/${session.caseId}`;
  return isStaff(session) ? '/desk' : '/';
}
