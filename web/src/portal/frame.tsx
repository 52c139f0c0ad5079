import { lazy, Suspense } from 'react';
import { firmsOf } from '../shared/firms/firms.ts';
import { Frame } from '../shared/page/frame.tsx';
import { SignedIn } from '../shared/page/signed-in.tsx';
import { useSession } from '../shared/session.ts';

/** Not before somebody is signed in: a first visit needs no menu. */
const FirmsButton = lazy(() => import('../shared/firms/firms-button.tsx'));

export function PortalFrame() {
  const { data: session } = useSession();
  const firms = session ? firmsOf(session) : [];
  const left = session && (
    <Suspense>
      <FirmsButton session={session} working={firms.length === 1 ? firms[0] : undefined} />
    </Suspense>
  );
  return <Frame left={left} right={<SignedIn />} />;
}
