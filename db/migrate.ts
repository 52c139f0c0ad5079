import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import knex, { type Knex } from 'knex';

export type Migrating = {
  /** Hears what is being done; whoever migrates while people work wants to see why it waits. */
  readonly say?: (line: string) => void;
  /** The last one to apply, where not all of them are wanted. */
  readonly upTo?: string;
  /** Folders besides our own. */
  readonly folders?: readonly string[];
  readonly manners?: Manners;
};

/** How a migration behaves towards those who are using the tables that it needs for itself. */
type Manners = { readonly lockMs: number; readonly pauseMs: number; readonly tries: number };

/** Ten minutes in all: a report or a backup that holds a table is over by then, or somebody should look at it. */
const polite: Manners = { lockMs: 1_000, pauseMs: 2_000, tries: 200 };

const ours = fileURLToPath(new URL('../migrations', import.meta.url));

/**
 * Brings the schema up to date while other programs go on working with it; `url` belongs to the owner, not to the
 * application. Each migration is a transaction of its own, and gives way: whoever waits for a table stands in the way
 * of everybody behind, so it waits a moment only, lets them pass and tries again.
 */
export async function migrate(url: string, migrating: Migrating = {}): Promise<void> {
  const { say = silent, upTo, folders = [], manners = polite } = migrating;
  const owner = knex({ client: 'pg', connection: url, pool: { min: 1, max: 1 }, log, migrations: filesIn(folders) });
  try {
    await alone(owner, say, manners);
    for (const name of await pending(owner, upTo)) await apply(owner, name, say, manners);
  } finally {
    await owner.destroy();
  }
}

/** An older version that comes back finds migrations of a newer one, and leaves them as they are. */
const filesIn = (folders: readonly string[]) => ({
  directory: [ours, ...folders],
  ...{ extension: 'ts', loadExtensions: ['.ts'], disableMigrationsListValidation: true },
});

/** By asking again and again: somebody who waits in a statement would hold up an index that is made concurrently. */
async function alone(owner: Knex, say: (line: string) => void, { pauseMs, tries }: Manners) {
  for (let left = tries; left > 0; left -= 1) {
    const { rows } = await owner.raw<{ rows: { mine: boolean }[] }>('SELECT pg_try_advisory_lock(16, 1) AS mine');
    if (rows[0]!.mine) return owner.migrate.forceFreeMigrationsLock(); // knex's own mark stays when its holder dies
    say('another program is migrating this database: waiting for it');
    await pause(pauseMs);
  }
  throw new Error('Another program is still migrating this database.');
}

async function pending(owner: Knex, upTo?: string): Promise<readonly string[]> {
  const [, waiting] = (await owner.migrate.list()) as [unknown, { file: string }[]];
  const names = waiting.map(({ file }) => file);
  return upTo === undefined ? names : names.slice(0, names.indexOf(upTo) + 1);
}

async function apply(owner: Knex, name: string, say: (line: string) => void, manners: Manners) {
  for (let nth = 1; ; nth += 1) {
    await owner.raw(`SET lock_timeout = ${manners.lockMs}`);
    const problem = await owner.migrate.up({ name }).then(
      () => undefined,
      (error: Error & { code?: string }) => error,
    );
    if (problem === undefined) return say(`${name}: done`);
    if (!isHeldUp(problem) || nth === manners.tries) throw new Error(`${name}: ${problem.message}`, { cause: problem });
    say(`${name}: gives way (${nth} of ${manners.tries})${await oldest(owner)}`);
    await pause(manners.pauseMs);
  }
}

const isHeldUp = ({ code }: { code?: string }) => code === '55P03' || code === '40P01'; // lock timeout, deadlock

/** Who has been at it longest is most likely the one who holds what is needed. */
async function oldest(owner: Knex): Promise<string> {
  const { rows } = await owner.raw<{ rows: { pid: number; who: string; since: string }[] }>(
    `SELECT pid, usename AS who, xact_start::text AS since FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
     ORDER BY xact_start LIMIT 1`,
  );
  return rows.map(({ pid, who, since }) => `; oldest transaction: ${who}, process ${pid}, since ${since}`).join('');
}

const silent = () => undefined;

/** What knex would print is thrown as well. */
const log = { warn: silent, error: silent, debug: silent, deprecate: silent };
