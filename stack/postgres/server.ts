import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { lastLines } from '../data-folder.ts';
import { type Child, startChild } from '../process/child.ts';
import type { Watcher } from '../process/guard.ts';
import { portIsFree } from '../process/ports.ts';
import { type Cluster, findCluster, makeCluster } from './cluster.ts';

export type PostgresOptions = {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  readonly log: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly guard?: Watcher;
};

export type Postgres = { readonly child: Child; urlOf(database: string): string };

/** A real PostgreSQL on loopback, made when its folder is empty. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const cluster = await findCluster(options.folder);
  await makeCluster(cluster, options.password);
  const urlOf = (database: string) => `postgres://postgres:${options.password}@127.0.0.1:${options.port}/${database}`;
  const deadline = process.hrtime.bigint() + 15_000_000_000n;
  for (;;) {
    const child = await startChild({ ...command(cluster, options), signal: 'SIGINT' });
    if (await accepts(child, urlOf('postgres'))) return { child, urlOf };
    if (!(await portIsFree(options.port))) throw new Error(`Another program listens on port ${options.port}.`);
    // After a kill the old server's last processes hold its shared memory for a moment longer.
    if (process.hrtime.bigint() > deadline)
      throw new Error(`PostgreSQL did not start (${options.log}):\n${lastLines(options.log)}`);
    await pause(200);
  }
}

/** Terse, because the details of an error are values of rows: names and addresses (R40). */
function command({ folder, binaries, account, prefix }: Cluster, { port, log, settings, guard }: PostgresOptions) {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', log_error_verbosity: 'terse', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [first, ...args] = [...prefix, binaries.postgres, '-D', folder, '-p', String(port), ...flags];
  const as = prefix.length === 0 && account !== undefined ? account : {};
  return { command: first!, args, log, ...as, ...(guard === undefined ? {} : { guard }) };
}

async function accepts(child: Child, url: string): Promise<boolean> {
  while (child.running()) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return true;
    } catch {
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}
