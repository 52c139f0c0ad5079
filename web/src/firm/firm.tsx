import { Navigate, useParams } from 'react-router';
import { firmsOf } from '../shared/firms/firms.ts';
import { useSession } from '../shared/session.ts';

/** A firm's own people begin with its proxies, others with what its card shows. */
export function Component() {
  const { firm: key } = useParams();
  const { data: session } = useSession();
  const firm = session && firmsOf(session).find((one) => one.key === key);
  return <Navigate to={firm?.by === null ? 'proxies' : 'unions'} replace />;
}
