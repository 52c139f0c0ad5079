import type { Knex } from 'knex';
import type { Db } from '../connection.ts';

export const candidatesOf = (db: Db, task: string): Promise<{ unit: string; role: string; door: string }[]> =>
  db('task_candidates').where({ task }).select('unit', 'role', 'door');

type Claim = {
  readonly task: string;
  readonly person: string;
  readonly inPlaceOf: string | undefined;
  /** Who had it when it was found free for this person: nobody, or an absent colleague. */
  readonly from: string | null;
  readonly at: Date;
};

/** One of any number who claim at once gets it, unless it is decided already; true for that one alone. */
export async function claimTask(trx: Knex.Transaction, { task, person, inPlaceOf, from, at }: Claim): Promise<boolean> {
  const decision = trx('answers').where({ task }).whereIn('state', ['pending', 'taken']).select('id');
  const claimed = await trx('tasks')
    .where({ id: task, state: 'open', assignee: from })
    .whereNotExists(decision)
    .update({ assignee: person, claimed_at: at, claimed_in_place_of: inPlaceOf ?? null });
  if (claimed === 1) await showAssignee(trx, task, person);
  return claimed === 1;
}

/** True when it was still theirs. */
export async function releaseTask(trx: Knex.Transaction, task: string, assignee: string): Promise<boolean> {
  const released = await trx('tasks')
    .where({ id: task, state: 'open', assignee })
    .update({ assignee: null, claimed_at: null, claimed_in_place_of: null });
  if (released === 1) await showAssignee(trx, task, null);
  return released === 1;
}

/** Lists read it from the candidate rows, which exist only while the task is open. */
const showAssignee = (trx: Knex.Transaction, task: string, assignee: string | null) =>
  trx('task_candidates').where({ task }).update({ assignee });
