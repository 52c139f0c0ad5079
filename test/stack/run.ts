import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '../../stack/postgres/database.ts';
import { startPostgres } from '../../stack/postgres/server.ts';
import { type Guard, openGuard } from '../../stack/process/guard.ts';
import { freePort } from '../../stack/process/ports.ts';
import { findTool } from '../../stack/temporal/find.ts';
import { startTemporal } from '../../stack/temporal/server.ts';
import { temporalCli, timeSkippingServer } from '../../stack/temporal/tools.ts';
import { buildWeb } from '../../stack/web.ts';
import { publish, templateName } from './published.ts';
import { endRecorded, recorded, testServersOf } from './recorded.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** What all tests of one run share; on free ports and in a temporary folder, so that two runs never meet. */
export async function startTestStack(): Promise<{ stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'evrak-test-'));
  await chmod(folder, 0o755);
  const guard = openGuard();
  guard.watchListed(testServersOf(folder));
  guard.remove(folder);
  const cli = await findTool(temporalCli, say);
  const testServer = await recorded(folder, await findTool(timeSkippingServer, say));
  const starting = [temporalOf(cli, folder, guard), postgresOf(folder, guard), buildWeb()] as const;
  const [temporal, postgres] = await Promise.all(starting);
  publish({ folder, temporalCli: cli, timeSkippingServer: testServer, ...temporal.published, ...postgres.published });
  const stop = async () => {
    endRecorded(folder);
    await Promise.all([temporal.child.stop(), postgres.child.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  return { stop };
}

async function temporalOf(binary: string, folder: string, guard: Guard) {
  const port = await freePort();
  const child = await startTemporal({ binary, port, log: join(folder, 'temporal.log'), guard });
  return { child, published: { temporalAddress: `127.0.0.1:${port}` } };
}

async function postgresOf(folder: string, guard: Guard) {
  const password = randomBytes(12).toString('hex');
  const place = { folder: join(folder, 'postgres'), log: join(folder, 'postgres.log') };
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };
  const { child, urlOf } = await startPostgres({ ...place, port: await freePort(), password, settings, guard });
  await prepareDatabase(urlOf(templateName), password);
  return { child, published: { ownerUrl: urlOf('postgres'), password } };
}
