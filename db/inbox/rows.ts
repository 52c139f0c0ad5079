import type { Db } from '../connection.ts';
import type { TaskRow } from '../tasks.ts';
import { type Desks, onDesks } from './desks.ts';

/** A task's place in a list. */
export type Hit = { readonly task: string; readonly at: string };

export type InboxRow = Pick<
  TaskRow,
  'id' | 'case_id' | 'process' | 'step' | 'part' | 'about' | 'opened_at' | 'due' | 'target' | 'assignee' | 'claimed_at'
> & {
  /** What the list is in order of; `infinity` where nothing is due. */
  readonly at: string;
  readonly priority: number;
  readonly follow_up: string | null;
  readonly note: string | null;
  readonly number: string | null;
  readonly firm_title: string | null;
  readonly tax_number: string | null;
  readonly assignee_name: string | null;
  readonly units: readonly string[];
};

/** What a line of the list shows, for the tasks of one page. */
export async function rowsOf(db: Db, { words }: Desks, hits: readonly Hit[]): Promise<InboxRow[]> {
  const { rows } = await db.raw(
    `SELECT t.id, t.case_id, t.process, t.step, t.part, t.about, t.opened_at, t.due, t.target, t.assignee, t.claimed_at,
       t.priority, t.follow_up::text AS follow_up, t.note, hit.at, k.number, f.title AS firm_title, k.firm AS tax_number,
       p.first_name || ' ' || p.last_name AS assignee_name,
       (SELECT array_agg(DISTINCT c.unit ORDER BY c.unit) FROM task_candidates c
       WHERE c.task = t.id AND ${onDesks} AND c.door = '') AS units
     FROM unnest(:tasks::text[], :ats::text[]) WITH ORDINALITY AS hit(task, at, nth)
     JOIN tasks t ON t.id = hit.task AND t.state = 'open'
     LEFT JOIN cases k ON k.id = t.case_id
     LEFT JOIN firms f ON f.tax_number = k.firm
     LEFT JOIN persons p ON p.id = t.assignee
     ORDER BY hit.nth`,
    { desks: words, tasks: hits.map(({ task }) => task), ats: hits.map(({ at }) => at) },
  );
  return rows;
}
