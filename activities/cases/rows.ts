import type { Knex } from 'knex';
import type { Process } from '../../domain/process.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';

/** A transaction that gives up early: updates wait while a local activity runs. */
export const short = <T>(db: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
  db.transaction(async (trx) => {
    await trx.raw("SET LOCAL statement_timeout = '2s'");
    return work(trx);
  });

export function processOf(catalogue: Catalogue, id: string): Process {
  const process = catalogue.get(id);
  if (!process) throw new Error(`no process ${id} is declared`);
  return process;
}
