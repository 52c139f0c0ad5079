import type { Knex } from 'knex';
import type { Institution } from '../domain/institutions.ts';

export type DueTask = {
  readonly id: string;
  readonly institution: Institution;
  readonly due: Date;
  readonly assignee: string | null;
  readonly desks: readonly { readonly unit: string; readonly role: string }[];
};
export type Look = {
  readonly kind: 'overdue' | 'dueSoon';
  readonly institution: Institution;
  readonly until: Date;
  readonly since: Date;
};

/** So many in one transaction; whoever looks goes on until there are none. */
const most = 500;

/**
 * The next open tasks of desks whose time comes until then, each given once: where the look has come to is kept in the
 * same transaction. The first look of an installation begins at `since`, so that old arrears are not news.
 */
export async function nextDue(
  trx: Knex.Transaction,
  { kind, institution, until, since }: Look,
): Promise<readonly DueTask[]> {
  const of = { institution, kind };
  await trx('notice_marks')
    .insert({ ...of, due: since, task: '' })
    .onConflict(['institution', 'kind'])
    .ignore();
  const mark = await trx('notice_marks').where(of).forUpdate().first('task', trx.raw('due::text'));
  const asked = { ...mark, institution, until, most };
  const { rows } = await trx.raw<{ rows: (DueTask & { exact: string })[] }>(next, asked);
  const last = rows.at(-1);
  if (last) await trx('notice_marks').where(of).update({ due: last.exact, task: last.id });
  return rows;
}

const next = `
SELECT t.id, t.institution, coalesce(t.due, t.target) AS due, coalesce(t.due, t.target)::text AS exact, t.assignee,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'role', role) ORDER BY unit, role), '[]')
   FROM task_candidates WHERE task = t.id AND door = '') AS desks
FROM tasks t
WHERE t.state = 'open' AND t.institution = :institution AND coalesce(t.due, t.target) <= :until
  AND (coalesce(t.due, t.target), t.id) > (:due::timestamptz, :task)
  AND EXISTS (SELECT FROM task_candidates WHERE task = t.id AND door = '')
ORDER BY coalesce(t.due, t.target), t.id LIMIT :most`;
