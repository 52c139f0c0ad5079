import { forgetKeys } from '../db/idempotency.ts';
import { forgetSessions } from '../db/sessions.ts';
import { forgetThrottles } from '../db/throttle.ts';
import { sweepIncoming } from '../files/incoming.ts';
import type { ApiDeps } from './deps.ts';

const everyMs = 10 * 60_000;
const keysLive = 48 * 3_600_000;
const uploadsTake = 3_600_000;

/** Sessions, keys and limits that are over go. Several processes may do it at once: each deletes what is there. */
export async function forgetWhatIsOver({ db, clock }: Pick<ApiDeps, 'db' | 'clock'>): Promise<void> {
  const now = await clock.now();
  await forgetSessions(db, now);
  await forgetKeys(db, new Date(now.getTime() - keysLive));
  await forgetThrottles(db, now);
}

export function keepHouse(deps: ApiDeps): { stop(): void } {
  const round = () =>
    Promise.all([forgetWhatIsOver(deps), sweepIncoming(deps.config.dataDir, uploadsTake)]).catch((error: unknown) =>
      deps.log.warn({ err: error }, 'kept until later'),
    );
  const timer = setInterval(() => void round(), everyMs).unref();
  return { stop: () => clearInterval(timer) };
}
