import { Suspense } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { ActingBar } from '../shared/firms/acting-bar.tsx';
import FirmsButton from '../shared/firms/firms-button.tsx';
import { Frame } from '../shared/page/frame.tsx';
import { SignedIn } from '../shared/page/signed-in.tsx';
import { Waiting } from '../shared/page/waiting.tsx';
import { type Session, useSession } from '../shared/session.ts';
import { FirmMenu } from './menu.tsx';
import { NoCard, PowerIsOver } from './no-card.tsx';
import { usePowers, useWorking } from './working.ts';

/** The working firm stands above every page of it. */
export function Component() {
  const { data: session, isPending } = useSession();
  const { pathname } = useLocation();
  if (isPending) return <Waiting />;
  if (!session) return <Navigate to="/login" state={{ from: pathname }} replace />;
  return (
    <Suspense fallback={<Waiting />}>
      <Around session={session} />
    </Suspense>
  );
}

function Around({ session }: { readonly session: Session }) {
  const { firm: key } = useParams();
  const { firm, isOver } = useWorking(session);
  usePowers();
  const head = { left: <FirmsButton session={session} working={firm} />, right: <SignedIn /> };
  if (key === undefined) return <Frame {...head} />;
  if (!firm) return <Frame {...head} instead={<NoCard />} />;
  const lent = firm.by !== null && <ActingBar title={firm.title} by={firm.by} />;
  const above = isOver ? <PowerIsOver title={firm.title} /> : lent;
  return <Frame {...head} above={above} side={<FirmMenu firm={firm} />} />;
}
