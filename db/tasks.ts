import type { Knex } from 'knex';
import type { Agenda } from '../domain/agenda.ts';
import type { Db } from './connection.ts';
import { prepared } from './prepared.ts';
import { tellOfClosing, tellOfOpening } from './webhook-deliveries.ts';

export type TaskRow = {
  id: string;
  case_id: string | null;
  workflow_id: string;
  institution: string;
  process: string;
  step: string;
  part: string;
  about: Record<string, unknown>;
  state: 'open' | 'closed';
  opened_at: Date;
  due: Date | null;
  target: Date | null;
  why: Agenda['why'] | null;
  agenda: Agenda['appointments'];
  progress: unknown;
  outcome: string | null;
  answer_id: string | null;
  closed_at: Date | null;
  closed_by: string | null;
  assignee: string | null;
  claimed_at: Date | null;
  claimed_in_place_of: string | null;
  opened_hash: Buffer | null;
  closed_hash: Buffer | null;
};

export type Candidate = { readonly unit: string; readonly role: string; readonly door: string };
type NewTask = Omit<
  TaskRow,
  | 'state'
  | 'agenda'
  | 'why'
  | 'progress'
  | 'outcome'
  | 'answer_id'
  | 'closed_at'
  | 'closed_by'
  | 'assignee'
  | 'claimed_at'
  | 'claimed_in_place_of'
  | 'closed_hash'
> & {
  why: Agenda['why'];
  agenda: Agenda['appointments'];
};

export const findTask = (db: Db, id: string): Promise<TaskRow | undefined> =>
  db<TaskRow>('tasks').where({ id }).first();

/** With the desks that it lies on, of one moment: between two reads a decision would leave it open and on none. */
export const findTaskOnDesks = (db: Db, id: string): Promise<(TaskRow & { candidates: Candidate[] }) | undefined> =>
  db('tasks').where({ id }).first('*', db.raw(desksIn));

const desksIn = `(SELECT coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'role', role, 'door', door)), '[]')
  FROM task_candidates WHERE task = tasks.id) AS candidates`;

export const lockTask = (trx: Knex.Transaction, id: string): Promise<TaskRow | undefined> =>
  trx<TaskRow>('tasks').where({ id }).forUpdate().first();

export async function insertTask(trx: Knex.Transaction, task: NewTask, candidates: readonly Candidate[]) {
  const { why, agenda, about, ...row } = task;
  const texts = { about: JSON.stringify(about), why: JSON.stringify(why), agenda: JSON.stringify(agenda) };
  const opening = trx('tasks').insert({ ...row, state: 'open', ...texts });
  if (candidates.length === 0) await opening;
  else await layOnDesks(trx, task, candidates).with('opened', opening);
}

/**
 * What lists choose and sort by is repeated on each desk, so that a page is read from one index. One statement writes
 * all of it: every round trip more holds the case's row, and the workflow that waits for this, a little longer.
 */
function layOnDesks(trx: Knex.Transaction, task: NewTask, candidates: readonly Candidate[]) {
  const { id, case_id, process, step, opened_at } = task;
  const firm = trx('cases').where({ id: case_id }).select('firm');
  const due = task.due ?? task.target ?? 'infinity';
  const sole = candidates.filter(({ door }) => door === '').length === 1;
  const words = case_id === null ? '' : trx.raw(`(SELECT left(${caseWords}, 1000) ${fromCase})`, [case_id]);
  const shared = { task: id, process, step, firm, due, opened_at, sole, words };
  const told = { task: id, event: 'task.opened', at: opened_at } as const;
  const laying = trx('task_candidates')
    .insert(candidates.map((candidate) => ({ ...candidate, ...shared })))
    .with('told', tellOfOpening(trx, told, unitsAsked(candidates)));
  if (case_id === null) return laying;
  laying.with('words', wordsOf(trx, task, candidates)).with('desks', rememberDesks(trx, case_id, candidates));
  return prepared(`open task on ${candidates.length}`, laying);
}

const unitsAsked = (candidates: readonly Candidate[]) =>
  [...new Set(candidates.filter(({ door }) => door === '').map(({ unit }) => unit))].sort();

/** What a task is found by; with the desks it lies on, so that a word that is common elsewhere costs little here. */
const caseWords = "fold(concat_ws(' ', k.number, f.title, k.firm))";
const fromCase = 'FROM cases k LEFT JOIN firms f ON f.tax_number = k.firm WHERE k.id = ?';

function wordsOf(trx: Knex.Transaction, { id, case_id }: NewTask, candidates: readonly Candidate[]) {
  const desks = candidates.filter(({ door }) => door === '').map(({ unit, role }) => `${unit} ${role}`);
  return trx.raw(`INSERT INTO task_words (task, words, desks) SELECT ?, ${caseWords}, ? ${fromCase}`, [
    id,
    desks,
    case_id,
  ]);
}

/** Whoever was asked once may look at the case later, when the task is gone from every list. */
const rememberDesks = (trx: Knex.Transaction, caseId: string, candidates: readonly Candidate[]) =>
  trx('case_desks')
    .insert(candidates.map(({ unit, role }) => ({ case_id: caseId, unit, role })))
    .onConflict()
    .ignore();

export const desksOf = (db: Db, caseId: string): Promise<{ unit: string; role: string }[]> =>
  db('case_desks').where({ case_id: caseId }).select('unit', 'role');

export const tasksOf = (db: Db, caseId: string): Promise<TaskRow[]> =>
  db<TaskRow>('tasks').where({ case_id: caseId }).orderBy(['opened_at', 'id']);

/** How far a machine step has come; once its task is closed nobody asks any more. */
export async function setProgress(db: Db, id: string, progress: { readonly done: number; readonly of: number }) {
  await db('tasks')
    .where({ id, state: 'open' })
    .update({ progress: JSON.stringify(progress) });
}

export type Closing = {
  outcome: string;
  by: string;
  answerId?: string | undefined;
  at: Date;
  hash: string | undefined;
};

export async function closeTaskRow(trx: Knex.Transaction, id: string, { outcome, by, answerId, at, hash }: Closing) {
  const closing = trx('tasks')
    .with('told', tellOfClosing(trx, { task: id, event: 'task.closed', at }))
    .with('unlisted', trx('task_candidates').where({ task: id }).delete())
    .with('undrafted', trx('task_drafts').where({ task: id }).delete())
    .with('unworded', trx('task_words').where({ task: id }).delete())
    .where({ id })
    .update({
      state: 'closed',
      outcome,
      closed_by: by,
      answer_id: answerId ?? null,
      closed_at: at,
      closed_hash: hash === undefined ? null : Buffer.from(hash, 'hex'),
    });
  await prepared('close task', closing);
}

/** The last time that a case stood at a step. */
export const latestTask = (db: Db, caseId: string, step: string, part: string): Promise<TaskRow | undefined> =>
  db<TaskRow>('tasks').where({ case_id: caseId, step, part }).orderBy('opened_at', 'desc').first();

/** What somebody has claimed and is not closed yet. */
export const openTasksOf = (db: Db, assignee: string): Promise<string[]> =>
  db('tasks').where({ assignee, state: 'open' }).orderBy('id').pluck('id');
