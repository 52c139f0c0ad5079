import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import type { Db } from '../connection.ts';
import { lockTask } from '../tasks.ts';

export type DraftRow = {
  readonly task: string;
  readonly person: string;
  readonly outcome: string | null;
  readonly answer: string;
  readonly version: string;
  readonly saved_at: Date;
};

export const draftsOf = (db: Db, task: string): Promise<DraftRow[]> =>
  db<DraftRow>('task_drafts').where({ task }).orderBy(['saved_at', 'person']);

export type Draft = Pick<DraftRow, 'task' | 'person' | 'outcome' | 'answer'> & { readonly at: Date };
type Saved =
  | { readonly kind: 'saved'; readonly draft: DraftRow }
  /** Another window or device of the same person has saved since. */
  | { readonly kind: 'changed'; readonly draft: DraftRow | undefined }
  | { readonly kind: 'closed' };

/** Saves over the version that its writer has seen, or none; the task's lock keeps it from outliving the task. */
export async function saveDraft(trx: Knex.Transaction, { at, ...draft }: Draft, seen: string | null): Promise<Saved> {
  const { task, person } = draft;
  const locked = await lockTask(trx, task);
  if (locked?.state !== 'open') return { kind: 'closed' };
  const standing = await trx<DraftRow>('task_drafts').where({ task, person }).first();
  if ((standing?.version ?? null) !== seen) return { kind: 'changed', draft: standing };
  const row: DraftRow = { ...draft, version: uuid(), saved_at: at };
  await trx('task_drafts').insert(row).onConflict(['task', 'person']).merge();
  return { kind: 'saved', draft: row };
}

export async function discardDraft(db: Db, task: string, person: string): Promise<void> {
  await db('task_drafts').where({ task, person }).delete();
}
