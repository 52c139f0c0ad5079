import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';

/** A home and TMPDIR for one browser, its user's alone, removed with it. */
export async function browserHome(room: string, account: Account): Promise<string> {
  const home = await mkdtemp(join(room, `${prefix}${process.pid}-`));
  await chmod(home, 0o700);
  if (account.uid !== undefined && account.gid !== undefined) await chown(home, account.uid, account.gid);
  return home;
}

/** What a killed worker of this machine left behind; a worker in another container has another host name. */
export async function removeAbandonedHomes(room: string): Promise<void> {
  for (const name of await readdir(room)) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : undefined;
    if (owner && !isRunning(owner)) await rm(join(room, name), { recursive: true, force: true });
  }
}

const prefix = `run-${hostname()}-`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}
