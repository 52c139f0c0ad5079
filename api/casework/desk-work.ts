import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import { appendEvents } from '../../db/event-runs.ts';
import type { BatchedTask, RefusedRow } from '../../db/inbox/batches.ts';
import { lockWork, readWork, type WorkRow, writeWork } from '../../db/inbox/work.ts';
import type { Person } from '../../domain/actor.ts';
import type { Clock } from '../../domain/clock.ts';
import {
  afterOf,
  beforeOf,
  type Change,
  changeOf,
  type DeskTask,
  eventOf,
  type NotDone,
  refusalOf,
  type Work,
} from '../../domain/desk-work.ts';
import type { Institution } from '../../domain/institutions.ts';
import { acting } from '../../domain/permission.ts';

export type Worked = {
  readonly at: Date;
  readonly changed: readonly BatchedTask[];
  /** Tasks that were as they should be already. */
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
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
  await writeWork(trx, changes);
  await appendEvents(
    trx,
    heads,
    changes.flatMap(({ row, change }) => happened(who, row, change, at)),
  );
  const changed = changes.map(({ task, row, change }) => ({
    task,
    before: beforeOf(change, deskTask(row).state),
    after: afterOf(change),
  }));
  return { at, changed, unchanged: now.fit.length - changed.length, refused: [...seen.refused, ...now.refused] };
}

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
  return { at, changed, unchanged: fit.length - changed.length, refused };
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

function changeIn(who: Person, work: Work, row: WorkRow, at: Date) {
  const change = changeOf(who, work, deskTask(row), at);
  return change ? [{ task: row.id, row, change }] : [];
}

function happened(who: Person, row: WorkRow, change: Change, at: Date) {
  const { id, case_id: caseId } = row;
  const event = eventOf(id, acting(who, 'annotate', deskTask(row).thing), change);
  return event && caseId ? [{ caseId, at, ...event }] : [];
}

export const deskTask = (row: WorkRow): DeskTask => ({
  thing: {
    kind: 'task',
    institution: row.institution as Institution,
    of: caseThing(row),
    desks: row.desks,
    assignee: row.assignee,
    claimedInPlaceOf: row.claimed_in_place_of,
  },
  isDecided: row.state === 'closed' || row.answered !== null,
  state: {
    assignee: row.assignee,
    claimedAt: row.claimed_at?.toISOString() ?? null,
    claimedInPlaceOf: row.claimed_in_place_of,
    note: row.note,
    noteBy: row.note_by,
    noteAt: row.note_at?.toISOString() ?? null,
    priority: row.priority,
    followUp: row.follow_up,
  },
});

function caseThing({ case_id: id, institution, opened_by, firm, applicant, case_desks: desks }: WorkRow) {
  if (id === null) return undefined;
  const owned = { id, institution: institution as Institution, opened_by, firm };
  return { ...owned, desks, applicant: applicant ?? undefined };
}
