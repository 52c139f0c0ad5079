import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import { appendEvents } from '../../db/event-runs.ts';
import type { BatchedTask, RefusedRow } from '../../db/inbox/batches.ts';
import { lockWork, readWork, type WorkRow, writeWork } from '../../db/inbox/work.ts';
import { tellOfTasks } from '../../db/notice-mails.ts';
import type { Person } from '../../domain/actor.ts';
import type { Clock } from '../../domain/clock.ts';
import {
  afterOf,
  beforeOf,
  type Change,
  changeOf,
  eventOf,
  type NotDone,
  refusalOf,
  type Work,
} from '../../domain/desk-work.ts';
import { acting } from '../../domain/permission.ts';
import { deskTask } from './desk-task.ts';

export type Worked = {
  readonly at: Date;
  readonly changed: readonly BatchedTask[];
  /** Tasks that were as they should be already. */
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
  /** To those who were given tasks. */
  readonly mails: readonly string[];
};
type WorkFor = (task: string) => Work;

/**
 * Does it to every task to which it may be done and says of every other why not. Looked at twice: first to hold nothing
 * that will not be touched, then under the locks, where nobody can be quicker any more.
 */
export async function workOn(
  trx: Knex.Transaction,
  { who, clock }: { readonly who: Person; readonly clock: Clock },
  tasks: readonly string[],
  workFor: WorkFor,
): Promise<Worked> {
  const seen = await sorted(who, workFor, tasks, await readWork(trx, tasks));
  const heads = await lockWork(trx, seen.fit);
  const held = await readWork(trx, seen.fit);
  const now = await sorted(who, workFor, seen.fit, held);
  const at = await clock.now();
  const changes = now.fit.flatMap((task) => changeIn(who, workFor(task), held.get(task)!, at));
  await write(trx, heads, { who, at, changes });
  const mails = await tellAssigned(trx, workFor, { who, at, changes });
  const unchanged = now.fit.length - changes.length;
  return { at, changed: changes.map(recorded), unchanged, refused: [...seen.refused, ...now.refused], mails };
}

type RowChange = { readonly task: string; readonly row: WorkRow; readonly change: Change };
type Writing = { readonly who: Person; readonly at: Date; readonly changes: readonly RowChange[] };

async function write(
  trx: Knex.Transaction,
  heads: Awaited<ReturnType<typeof lockWork>>,
  { who, at, changes }: Writing,
) {
  await writeWork(trx, changes);
  const events = changes.flatMap(({ row, change }) => happened(who, row, change, at));
  await appendEvents(trx, heads, events);
}

/** Whoever is given a task by another is told; putting back what was there before is no news. */
function tellAssigned(trx: Knex.Transaction, workFor: WorkFor, { who, at, changes }: Writing): Promise<string[]> {
  const notices = changes
    .filter(({ task, change }) => workFor(task).act === 'assign' && change.assignee !== who.id)
    .map(({ task, change }) => ({ task, person: change.assignee!, assignee: change.assignee!, by: who.id }));
  const telling = { institution: who.institution, at };
  return tellOfTasks(
    trx,
    notices.map((notice) => ({ ...notice, kind: 'assigned', at })),
    telling,
  );
}

const recorded = ({ task, row, change }: RowChange): BatchedTask => ({
  task,
  before: beforeOf(change, deskTask(row).state),
  after: afterOf(change),
});

/** What would become of it now, without doing it. */
export async function foresee(
  db: Knex,
  who: Person,
  tasks: readonly string[],
  workFor: WorkFor,
  at: Date,
): Promise<Worked> {
  const rows = await readWork(db, tasks);
  const { fit, refused } = await sorted(who, workFor, tasks, rows);
  const changed = fit
    .filter((task) => changeOf(who, workFor(task), deskTask(rows.get(task)!), at))
    .map((task) => ({ task, before: {}, after: {} }));
  return { at, changed, unchanged: fit.length - changed.length, refused, mails: [] };
}

type Rows = ReadonlyMap<string, WorkRow>;

/** Others are answered in between: ten thousand judgements take longer than anybody should wait. */
async function sorted(who: Person, workFor: WorkFor, tasks: readonly string[], rows: Rows) {
  const fit: string[] = [];
  const refused: RefusedRow[] = [];
  for (const [index, task] of tasks.entries()) {
    if (index % 500 === 499) await othersTurn();
    const row = rows.get(task);
    const reason = refusalOf(who, workFor(task), row && deskTask(row));
    if (reason) refused.push(refusedRow(task, reason, row));
    else fit.push(task);
  }
  return { fit, refused };
}

/** Of what may not be seen not even that it is decided is told. */
function refusedRow(task: string, reason: NotDone, row: WorkRow | undefined): RefusedRow {
  if (reason === 'AlreadyDecided') {
    const at = (row!.answered_at ?? row!.closed_at)?.toISOString() ?? null;
    const { process, step, outcome, answered, answered_by: by } = row!;
    return { task, reason, by, at, decided: { process, step, outcome: outcome ?? answered } };
  }
  if (reason !== 'ClaimedByOther') return { task, reason, by: null, at: null, decided: null };
  return { task, reason, by: row!.assignee, at: row!.claimed_at?.toISOString() ?? null, decided: null };
}

function changeIn(who: Person, work: Work, row: WorkRow, at: Date): RowChange[] {
  const change = changeOf(who, work, deskTask(row), at);
  return change ? [{ task: row.id, row, change }] : [];
}

function happened(who: Person, row: WorkRow, change: Change, at: Date) {
  const { id, case_id: caseId } = row;
  const event = eventOf(id, acting(who, 'annotate', deskTask(row).thing), change);
  return event && caseId ? [{ caseId, at, ...event }] : [];
}
