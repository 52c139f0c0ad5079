import type { Knex } from 'knex';
import type { Db } from '../connection.ts';

export const candidatesOf = (db: Db, task: string): Promise<{ unit: string; role: string; door: string }[]> =>
  db('task_candidates').where({ task }).select('unit', 'role', 'door');

/** One of any number who claim at once gets it; the others are told who has it. */
export async function claimTask(trx: Knex.Transaction, task: string, person: string, at: Date): Promise<boolean> {
  const claimed = await trx('tasks')
    .where({ id: task, state: 'open' })
    .where((query) => query.whereNull('assignee').orWhere('assignee', person))
    .update({ assignee: person, claimed_at: at });
  if (claimed === 1) await showAssignee(trx, task, person);
  return claimed === 1;
}

export async function releaseTask(trx: Knex.Transaction, task: string): Promise<void> {
  await trx('tasks').where({ id: task, state: 'open' }).update({ assignee: null, claimed_at: null });
  await showAssignee(trx, task, null);
}

/** Lists read it from the candidate rows, which exist only while the task is open. */
const showAssignee = (trx: Knex.Transaction, task: string, assignee: string | null) =>
  trx('task_candidates').where({ task }).update({ assignee });
