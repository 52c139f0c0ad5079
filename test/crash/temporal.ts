import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openGuard } from '../../stack/process/guard.ts';
import { freePort } from '../../stack/process/ports.ts';
import { startTemporal, temporalAnswers } from '../../stack/temporal/server.ts';
import { published } from '../stack/published.ts';
import type { TemporalPlace } from './house.ts';

export type OwnTemporal = TemporalPlace & { freeze(): void; thaw(): void; close(): Promise<void> };

/** A server of the test's own: it listens while it is frozen, but nobody gets an answer. */
export async function ownTemporal(): Promise<OwnTemporal> {
  const folder = await mkdtemp(join(published().folder, 'temporal-'));
  const port = await freePort();
  const log = join(folder, 'temporal.log');
  const server = await startTemporal({ binary: published().temporalCli, port, log, guard: openGuard() });
  if (!(await temporalAnswers(server, port))) throw new Error(`Temporal did not start: see ${log}`);
  return {
    ...{ address: `127.0.0.1:${port}`, namespace: 'default' },
    freeze: () => void process.kill(server.pid, 'SIGSTOP'),
    thaw: () => void process.kill(server.pid, 'SIGCONT'),
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
