import type { Knex } from 'knex';
import type { Desk } from '../../domain/casework.ts';
import type { Change } from '../../domain/desk-work.ts';
import type { Db } from '../connection.ts';
import type { Head } from '../event-runs.ts';
import { together } from '../together.ts';

/** A task as far as work on it needs: what its desk keeps, whether it is decided, and whose case it is. */
export type WorkRow = {
  readonly id: string;
  readonly case_id: string | null;
  readonly institution: string;
  readonly process: string;
  readonly step: string;
  readonly state: 'open' | 'closed';
  readonly outcome: string | null;
  readonly closed_at: Date | null;
  readonly assignee: string | null;
  readonly claimed_at: Date | null;
  readonly claimed_in_place_of: string | null;
  readonly note: string | null;
  readonly note_by: string | null;
  readonly note_at: Date | null;
  readonly priority: number;
  readonly follow_up: string | null;
  readonly opened_by: string | null;
  readonly firm: string | null;
  readonly applicant: string | null;
  readonly desks: readonly Desk[];
  readonly case_desks: readonly Desk[];
  /** The answer that stands, also while it is on its way to the case. */
  readonly answered: string | null;
  readonly answered_by: string | null;
  readonly answered_at: Date | null;
};

export async function readWork(db: Db, tasks: readonly string[]): Promise<ReadonlyMap<string, WorkRow>> {
  const { rows }: { rows: WorkRow[] } = await db.raw(read, { tasks });
  return new Map(rows.map((row) => [row.id, row]));
}

/** One task, which a thousand may want at once. */
export const readWorkOf = together(async (db, tasks: readonly string[]) => {
  const rows = await readWork(db, tasks);
  return tasks.map((task) => rows.get(task));
});

const read = `
SELECT t.id, t.case_id, t.institution, t.process, t.step, t.state, t.outcome, t.closed_at, t.assignee, t.claimed_at,
  t.claimed_in_place_of, t.note, t.note_by, t.note_at, t.priority, t.follow_up::text AS follow_up,
  k.opened_by, k.firm, coalesce(o.email_key, a.email_key) AS applicant,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'role', role)), '[]')
   FROM task_candidates WHERE task = t.id AND door = '') AS desks,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'role', role)), '[]')
   FROM case_desks WHERE case_id = t.case_id) AS case_desks,
  s.outcome AS answered, s.person AS answered_by, s.answered_at
FROM unnest(:tasks::text[]) AS asked(id)
JOIN tasks t ON t.id = asked.id
LEFT JOIN cases k ON k.id = t.case_id
LEFT JOIN persons o ON o.id = k.opened_by
LEFT JOIN applicants a ON a.case_id = k.id AND k.opened_by IS NULL
LEFT JOIN answers s ON s.task = t.id AND s.state IN ('pending', 'taken')`;

/**
 * Cases first, then tasks, each in the order of their ids, as everybody does: two who lock many at once wait for each
 * other and never both. Returns the ends of the cases' chains.
 */
export async function lockWork(trx: Knex.Transaction, tasks: readonly string[]): Promise<Map<string, Head>> {
  const { rows }: { rows: (Head & { id: string })[] } = await trx.raw(
    `SELECT id, head, events FROM cases
     WHERE id IN (SELECT case_id FROM tasks WHERE id = ANY (:tasks::text[])) ORDER BY id FOR NO KEY UPDATE`,
    { tasks },
  );
  await trx.raw('SELECT id FROM tasks WHERE id = ANY (:tasks::text[]) ORDER BY id FOR NO KEY UPDATE', { tasks });
  return new Map(rows.map(({ id, head, events }) => [id, { head, events }]));
}

export type Changed = { readonly task: string; readonly change: Change };

/** Writes one kind of change to any number of tasks, and to their places in the lists, in a statement each. */
export async function writeWork(trx: Knex.Transaction, changed: readonly Changed[]): Promise<void> {
  const rows = JSON.stringify(changed.map(({ task, change }) => ({ task, ...change })));
  for (const { member, task, list } of writes) {
    if (!changed.some(({ change }) => member in change)) continue;
    await trx.raw(
      `UPDATE tasks t SET ${task.set} FROM json_to_recordset(:rows) AS w(task text, ${task.columns})
      WHERE t.id = w.task`,
      { rows },
    );
    if (list)
      await trx.raw(
        `UPDATE task_candidates c SET ${list.set} FROM json_to_recordset(:rows)
      AS w(task text, ${list.columns}) WHERE c.task = w.task`,
        { rows },
      );
  }
}

type Write = { readonly set: string; readonly columns: string };
const writes: readonly { readonly member: keyof Change; readonly task: Write; readonly list?: Write }[] = [
  {
    member: 'assignee',
    task: {
      set: 'assignee = w.assignee, claimed_at = w."claimedAt", claimed_in_place_of = w."claimedInPlaceOf"',
      columns: 'assignee uuid, "claimedAt" timestamptz, "claimedInPlaceOf" uuid',
    },
    list: { set: 'assignee = w.assignee', columns: 'assignee uuid' },
  },
  {
    member: 'noteAt',
    task: {
      set: 'note = w.note, note_by = w."noteBy", note_at = w."noteAt"',
      columns: 'note text, "noteBy" uuid, "noteAt" timestamptz',
    },
  },
  { member: 'priority', task: { set: 'priority = w.priority', columns: 'priority smallint' } },
  {
    member: 'followUp',
    task: { set: 'follow_up = w."followUp"', columns: '"followUp" date' },
    list: { set: 'follow_up = w."followUp"', columns: '"followUp" date' },
  },
];
