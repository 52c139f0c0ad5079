import knex, { type Knex } from 'knex';

export type Db = Knex | Knex.Transaction;
type Pooled = { query(sql: string, done: (error: Error | null) => void): void };
type Done = (error: Error | null, connection: Pooled) => void;

export function connect(url: string, { max = 10 }: { max?: number } = {}): Knex {
  return knex({
    client: 'pg',
    connection: url,
    log: { warn: noted, error: noted, debug: noted, deprecate: noted },
    pool: { min: 0, max, acquireTimeoutMillis: 5_000, afterCreate: prepare },
  });
}

const prepare = (connection: Pooled, done: Done) =>
  connection.query(session.map((setting) => `SET ${setting}`).join(';'), (error) => done(error, connection));

/**
 * Every session is the application's role, whoever logs in, so that history stays append-only (R39). The plans of lists
 * are for indexes on solid-state disks: a page is a few hundred rows, which neither compiling nor parallel workers repay.
 */
const session = [
  'ROLE evrak_app',
  "statement_timeout = '15s'",
  "idle_in_transaction_session_timeout = '15s'",
  'random_page_cost = 1.1',
  'jit = off',
  'max_parallel_workers_per_gather = 0',
];

/** Knex would print connection errors; whoever asked gets them thrown and logs them without values. */
const noted = () => undefined;

/** Throws when the database does not. */
export async function answers(db: Db): Promise<true> {
  await db.select(db.raw('1'));
  return true;
}

/** A transaction that gives up early: updates of a workflow wait while a local activity of it runs. */
export const short = <T>(db: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
  db.transaction(async (trx) => {
    await trx.raw("SET LOCAL statement_timeout = '2s'");
    return work(trx);
  });
