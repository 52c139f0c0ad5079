import type { Db } from '../connection.ts';
import type { InboxRow } from './rows.ts';

/** A task as it stands after a change, for whichever of its desks is told. */
export type ChangedRow = Omit<InboxRow, 'units' | 'at'> & {
  readonly state: 'open' | 'closed';
  readonly outcome: string | null;
  readonly closed_by: string | null;
  readonly closed_at: Date | null;
};

export async function changedTasks(db: Db, tasks: readonly string[]): Promise<ReadonlyMap<string, ChangedRow>> {
  const { rows }: { rows: ChangedRow[] } = await db.raw(
    `SELECT t.id, t.case_id, t.process, t.step, t.part, t.about, t.opened_at, t.due, t.target, t.assignee, t.claimed_at,
       t.priority, t.follow_up::text AS follow_up, t.note, t.state, t.outcome, t.closed_by, t.closed_at,
       k.number, f.title AS firm_title, k.firm AS tax_number, p.first_name || ' ' || p.last_name AS assignee_name
     FROM unnest(:tasks::text[]) AS changed(task)
     JOIN tasks t ON t.id = changed.task
     LEFT JOIN cases k ON k.id = t.case_id
     LEFT JOIN firms f ON f.tax_number = k.firm
     LEFT JOIN persons p ON p.id = t.assignee`,
    { tasks },
  );
  return new Map(rows.map((row) => [row.id, row]));
}
