import { join } from 'node:path';
import { keptSecret } from './data-folder.ts';
import { prepareDatabase } from './postgres/database.ts';
import { startPostgres } from './postgres/server.ts';
import { StartProblem } from './process/problem.ts';
import type { Running } from './running.ts';
import { findTool } from './temporal/find.ts';
import { startTemporal, temporalAnswers } from './temporal/server.ts';
import { temporalCli } from './temporal/tools.ts';

export type Databases = { readonly url: string; readonly ownerUrl: string };

/** PostgreSQL with the newest schema; given by address, only the schema is ours to bring up to date. */
export async function database(running: Running): Promise<Databases> {
  const { given, ports, dataDir } = running.settings;
  if (given.DATABASE_URL !== undefined) return givenDatabase(given.DATABASE_URL);
  const password = keptSecret(dataDir, 'postgres-password');
  const options = { folder: join(dataDir, 'postgres'), port: ports.POSTGRES_PORT, password };
  const ownerUrl = `postgres://postgres:${password}@127.0.0.1:${ports.POSTGRES_PORT}/evrak`;
  await running.run('PostgreSQL', async () => {
    const guard = running.watcher('postgres');
    return (await startPostgres({ ...options, log: running.log('postgres'), guard })).child;
  });
  const url = await prepareDatabase(ownerUrl, password);
  return { url, ownerUrl };
}

async function givenDatabase(url: string): Promise<Databases> {
  const ownerUrl = process.env['DATABASE_OWNER_URL'] ?? url;
  const { migrate } = await import('../db/migrate.ts');
  await migrate(ownerUrl, { say: console.log }).catch((error: Error) => {
    throw new StartProblem(`DATABASE_URL ile verilen veritabanı hazırlanamadı (${error.message}); adresi denetleyin.`);
  });
  return { url, ownerUrl };
}

export type TemporalAddresses = { readonly address: string; readonly ui: string | null };

/** Temporal with its state in a file of the data folder, unless one is given by address. */
export async function temporal(running: Running): Promise<TemporalAddresses> {
  const { given, ports, dataDir } = running.settings;
  if (given.TEMPORAL_ADDRESS !== undefined) return { address: given.TEMPORAL_ADDRESS, ui: null };
  const options = {
    binary: await findTool(temporalCli, console.log),
    ...{ port: ports.TEMPORAL_PORT, uiPort: ports.TEMPORAL_UI_PORT },
    file: join(dataDir, 'temporal', 'temporal.db'),
  };
  await running.run('Temporal', async () => {
    const guard = running.watcher('temporal');
    const child = await startTemporal({ ...options, log: running.log('temporal'), guard });
    if (await temporalAnswers(child, options.port)) return child;
    await child.stop();
    throw new StartProblem(`Temporal başlamadı; nedeni şurada yazıyor: ${running.log('temporal')}`);
  });
  return { address: `localhost:${options.port}`, ui: `http://localhost:${options.uiPort}` };
}
