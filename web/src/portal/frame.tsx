import { firmsOf } from '../shared/firms/firms.ts';
import { FirmsButton } from '../shared/firms/firms-button.tsx';
import { Frame } from '../shared/page/frame.tsx';
import { SignedIn } from '../shared/page/signed-in.tsx';
import { useSession } from '../shared/session.ts';

export function PortalFrame() {
  const { data: session } = useSession();
  const firms = session ? firmsOf(session) : [];
  const left = session && <FirmsButton session={session} working={firms.length === 1 ? firms[0] : undefined} />;
  return <Frame left={left} right={<SignedIn />} />;
}
