import type { Knex } from 'knex';
import type { Change, DeskAct, NotDone } from '../../domain/desk-work.ts';
import type { Db } from '../connection.ts';

/** Why one task of many was left as it was. Ids only; names are looked up when somebody reads it. */
export type RefusedRow = {
  readonly task: string;
  readonly reason: NotDone;
  readonly by: string | null;
  readonly at: string | null;
  readonly decided: { readonly process: string; readonly step: string; readonly outcome: string | null } | null;
};

export type BatchRow = {
  readonly id: string;
  readonly institution: string;
  readonly person: string;
  readonly act: DeskAct | 'undo';
  readonly at: Date;
  readonly key: string | null;
  readonly undoes: string | null;
  readonly done: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
  /** The batch that has put everything back. */
  readonly undone_by: string | null;
};

const batches = (db: Db) =>
  db('task_batches as b')
    .leftJoin('task_batches as u', 'u.undoes', 'b.id')
    .select<BatchRow[]>('b.*', 'u.id as undone_by');

export const batchWithKey = (db: Db, person: string, key: string): Promise<BatchRow | undefined> =>
  batches(db).where({ 'b.person': person, 'b.key': key }).first();

export const findBatch = (db: Db, person: string, id: string): Promise<BatchRow | undefined> =>
  batches(db).where({ 'b.person': person, 'b.id': id }).first();

/** What a person did to many at once, newest first. */
export const batchesOf = (db: Db, person: string, most = 50): Promise<BatchRow[]> =>
  batches(db).where({ 'b.person': person }).orderBy('b.at', 'desc').orderBy('b.id', 'desc').limit(most);

type NewBatch = Pick<BatchRow, 'id' | 'institution' | 'person' | 'act' | 'at' | 'key' | 'undoes'>;

/** False when there is one with this key, or one that undoes the same; whoever comes second waits for the first. */
export async function openBatch(trx: Knex.Transaction, batch: NewBatch): Promise<boolean> {
  const opened = await trx('task_batches').insert(batch).onConflict().ignore().returning('id');
  return opened.length === 1;
}

export type BatchedTask = { readonly task: string; readonly before: Change; readonly after: Change };
type Outcome = Pick<BatchRow, 'at' | 'unchanged' | 'refused'> & { readonly changed: readonly BatchedTask[] };

export async function recordBatch(trx: Knex.Transaction, id: string, { changed, refused, ...rest }: Outcome) {
  await trx.raw(
    `INSERT INTO task_batch_rows (batch, task, before, after)
     SELECT :id, task, before, after FROM json_to_recordset(:rows) AS r(task text, before jsonb, after jsonb)`,
    { id, rows: JSON.stringify(changed) },
  );
  await trx('task_batches')
    .where({ id })
    .update({ ...rest, done: changed.length, refused: JSON.stringify(refused) });
}

export const tasksInBatch = (db: Db, batch: string): Promise<BatchedTask[]> =>
  db('task_batch_rows').where({ batch }).orderBy('task').select('task', 'before', 'after');
