import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret } from '../../stack/data-folder.ts';
import { appUrl, prepareDatabase } from '../../stack/postgres/database.ts';
import { startPostgres } from '../../stack/postgres/server.ts';
import type { Child } from '../../stack/process/child.ts';
import { type Guard, openGuard } from '../../stack/process/guard.ts';
import { freePort } from '../../stack/process/ports.ts';
import { findTool } from '../../stack/temporal/find.ts';
import { startTemporal, temporalAnswers } from '../../stack/temporal/server.ts';
import { temporalCli } from '../../stack/temporal/tools.ts';
import { type Program, startProgram } from './program.ts';

export type Ground = {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly temporalAddress: string;
  readonly env: Readonly<Record<string, string>>;
  /** A file of ours in a process of its own; it has started when it has printed its first line. */
  run(program: Program): Promise<Child>;
  close(): Promise<void>;
};

/** A PostgreSQL that stays when the run is over, and what it is started with. */
export type Kept = { readonly folder: string; readonly settings: Readonly<Record<string, string>> };

/** Servers of the run's own on free ports, in a folder that goes with it. */
export async function openGround(kept?: Kept): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'evrak-bench-'));
  await chmod(folder, 0o755);
  const guard = openGuard();
  guard.remove(folder);
  const [postgres, temporal] = await Promise.all([
    postgresIn(kept ?? { folder, settings: {} }, guard),
    temporalIn(folder, guard),
  ]);
  const env = { DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: temporal.address, DEMONSTRATION: '1', DATA_DIR: folder };
  const programs: Child[] = [];
  return {
    ...{ databaseUrl: postgres.url, ownerUrl: postgres.ownerUrl, temporalAddress: temporal.address, env },
    async run(program) {
      const started = await startProgram({ ...program, env: { ...env, ...program.env } }, folder, guard);
      programs.push(started);
      return started;
    },
    async close() {
      for (const child of [...programs.toReversed(), temporal.child, postgres.child]) await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function postgresIn({ folder, settings }: Kept, guard: Guard) {
  const password = keptSecret(folder, 'postgres-password');
  const place = { folder: join(folder, 'postgres'), log: join(folder, 'postgres.log'), port: await freePort() };
  const { child, urlOf } = await startPostgres({ ...place, password, settings, guard });
  const ownerUrl = urlOf('evrak');
  await prepareDatabase(ownerUrl, password);
  return { child, ownerUrl, url: appUrl(ownerUrl, password) };
}

async function temporalIn(folder: string, guard: Guard) {
  const binary = await findTool(temporalCli, console.error);
  const port = await freePort();
  const files = { log: join(folder, 'temporal.log'), file: join(folder, 'temporal.db') };
  const child = await startTemporal({ binary, port, ...files, guard });
  if (!(await temporalAnswers(child, port))) throw new Error('Temporal did not start.');
  return { child, address: `127.0.0.1:${port}` };
}
