import type { Knex } from 'knex';
import type { Reach } from '../domain/reach.ts';
import type { Db } from './connection.ts';
import type { TaskRow } from './tasks.ts';

export type InboxFilter = {
  readonly process?: string | undefined;
  readonly unit?: string | undefined;
  readonly assignee?: { readonly person: string } | 'nobody' | undefined;
  readonly after?: { readonly due: string; readonly task: string } | undefined;
  readonly limit: number;
};

export type InboxRow = Pick<
  TaskRow,
  'id' | 'case_id' | 'process' | 'step' | 'part' | 'about' | 'opened_at' | 'due' | 'target' | 'assignee' | 'claimed_at'
> & {
  /** What the list is in order of; `infinity` where nothing is due. */
  readonly sort_due: string;
  readonly number: string | null;
  readonly firm_title: string | null;
  readonly tax_number: string | null;
  readonly assignee_name: string | null;
  readonly units: readonly string[];
};

/** The open tasks within a person's reach, the most pressing first. */
export async function listInbox(db: Db, reach: Reach, filter: InboxFilter): Promise<InboxRow[]> {
  const reached = db('task_candidates as candidate')
    .where('candidate.door', '')
    .where((query) => within(query, reach))
    .modify((query) => filter.unit && query.where('candidate.unit', filter.unit))
    .groupBy('candidate.task')
    .select('candidate.task', db.raw('min(candidate.due) as due'), db.raw('array_agg(candidate.unit) as units'));
  return db
    .with('reached', reached)
    .from('reached')
    .join('tasks', 'tasks.id', 'reached.task')
    .leftJoin('cases', 'cases.id', 'tasks.case_id')
    .leftJoin('firms', 'firms.tax_number', 'cases.firm')
    .leftJoin('persons as assignee', 'assignee.id', 'tasks.assignee')
    .where('tasks.state', 'open')
    .modify((query) => narrow(query, filter))
    .orderBy(['reached.due', 'tasks.id'])
    .limit(filter.limit)
    .select('tasks.id', 'tasks.case_id', 'tasks.process', 'tasks.step', 'tasks.part', 'tasks.about')
    .select('tasks.opened_at', 'tasks.due', 'tasks.target', 'tasks.assignee', 'tasks.claimed_at')
    .select('cases.number', 'firms.title as firm_title', 'firms.tax_number', 'reached.units')
    .select(db.raw('reached.due::text as sort_due'))
    .select(db.raw("assignee.first_name || ' ' || assignee.last_name as assignee_name"));
}

/** An empty reach reaches nothing: the first alternative is always there. */
function within(query: Knex.QueryBuilder, reach: Reach) {
  query.whereRaw('false');
  for (const { role, units } of reach)
    query.orWhere((one) => {
      one.whereIn('candidate.unit', units);
      if (role === 'any') one.whereNot('candidate.role', 'operator');
      else one.where('candidate.role', role);
    });
}

function narrow(query: Knex.QueryBuilder, { process, assignee, after }: InboxFilter) {
  if (process) query.where('tasks.process', process);
  if (assignee === 'nobody') query.whereNull('tasks.assignee');
  else if (assignee) query.where('tasks.assignee', assignee.person);
  if (after) query.whereRaw('(reached.due, tasks.id) > (?::timestamptz, ?)', [after.due, after.task]);
}

export const candidatesOf = (db: Db, task: string): Promise<{ unit: string; role: string; door: string }[]> =>
  db('task_candidates').where({ task }).select('unit', 'role', 'door');

/** One of any number who claim at once gets it; the others are told who has it. */
export async function claimTask(trx: Knex.Transaction, task: string, person: string, at: Date): Promise<boolean> {
  const claimed = await trx('tasks')
    .where({ id: task, state: 'open' })
    .where((query) => query.whereNull('assignee').orWhere('assignee', person))
    .update({ assignee: person, claimed_at: at });
  return claimed === 1;
}

export async function releaseTask(trx: Knex.Transaction, task: string): Promise<void> {
  await trx('tasks').where({ id: task, state: 'open' }).update({ assignee: null, claimed_at: null });
}
