import knex, { type Knex } from 'knex';

export type Db = Knex | Knex.Transaction;

/** Every session is the application's role, whoever logs in, so that history stays append-only (R39). */
export function connect(url: string, { max = 10 }: { max?: number } = {}): Knex {
  return knex({
    client: 'pg',
    connection: url,
    pool: {
      min: 0,
      max,
      acquireTimeoutMillis: 5_000,
      afterCreate: (
        connection: { query(sql: string, done: (error: Error | null) => void): void },
        done: (error: Error | null, connection: unknown) => void,
      ) =>
        connection.query(
          "SET ROLE evrak_app; SET statement_timeout = '15s'; SET idle_in_transaction_session_timeout = '15s'",
          (error) => done(error, connection),
        ),
    },
  });
}
