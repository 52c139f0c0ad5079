import { insertAnswer } from '../../db/answers.ts';
import { breakIn, eventsOf } from '../../db/events.ts';
import { saveFirm } from '../../db/firms.ts';
import { closeTaskRow } from '../../db/tasks.ts';
import type { Role } from '../../domain/names.ts';
import type { Reply, Sending } from '../api/http.ts';
import { cookieOf, firmNamed, settle } from '../api/people.ts';
import type { Stage } from '../api/stage.ts';

/** Somebody at a desk, asking over HTTP. */
export type Clerk = { readonly id: string; ask(method: string, path: string, sending?: Sending): Promise<Reply> };

let clerks = 0;
export async function clerk(
  stage: Stage,
  name: string,
  role: Role,
  unit: string,
  firms: string[] = [],
): Promise<Clerk> {
  const [first, last] = name.split(' ') as [string, string];
  const character = {
    name: [first, last],
    email: `clerk${++clerks}@example.com`,
    roles: [{ role, unit }],
    firms,
  } as const;
  const id = await settle(stage, { ...character, password: null });
  const cookie = await cookieOf(stage, { person: id });
  return { id, ask: (method, path, sending) => stage.ask(method, path, { cookie, ...sending }) };
}

type Laid = { readonly unit?: string; readonly from?: number; readonly firm?: string; readonly openedBy?: string };

/** So many applications under review at a union, each a case with one open task; written set by set. */
export async function lay(
  { db, now }: Stage,
  count: number,
  { unit = 'tim/ikmib', from = 0, firm, openedBy }: Laid = {},
) {
  if (firm) await saveFirm(db, firmNamed(firm), now());
  const given = { from: from + 1, to: from + count, at: now(), unit, firm: firm ?? null, openedBy: openedBy ?? null };
  await db.raw(
    `INSERT INTO cases (id, number, institution, process, state, firm, opened_by, opened_at)
    SELECT ${caseId}, 'TIM-2026-' || lpad(n::text, 6, '0'), 'tim', 'membershipApplication', 'open', :firm, :openedBy, :at
    FROM generate_series(:from::int, :to::int) n`,
    given,
  );
  await db.raw(
    `INSERT INTO tasks (id, case_id, workflow_id, institution, process, step, state, opened_at, why)
    SELECT ${caseId} || ':review:1', ${caseId}, ${caseId}::text, 'tim', 'membershipApplication', 'review', 'open', :at, '{}'
    FROM generate_series(:from::int, :to::int) n`,
    given,
  );
  await db.raw(
    `INSERT INTO task_candidates (task, unit, role, due, opened_at, process, step, firm)
    SELECT ${caseId} || ':review:1', :unit, 'membershipClerk', 'infinity', :at, 'membershipApplication', 'review', :firm
    FROM generate_series(:from::int, :to::int) n`,
    given,
  );
  await db.raw(
    `WITH worded AS (
      INSERT INTO task_words (task, words, desks)
      SELECT t.id, fold(concat_ws(' ', k.number, f.title, k.firm)), ARRAY[:unit || ' membershipClerk']
      FROM generate_series(:from::int, :to::int) n
      JOIN cases k ON k.id = ${caseId} JOIN tasks t ON t.case_id = k.id LEFT JOIN firms f ON f.tax_number = k.firm
      RETURNING task, words
    )
    UPDATE task_candidates c SET words = worded.words FROM worded WHERE worded.task = c.task`,
    { from: given.from, to: given.to, unit },
  );
  await db.raw(
    `INSERT INTO case_desks (case_id, unit, role) SELECT ${caseId}, :unit, 'membershipClerk'
    FROM generate_series(:from::int, :to::int) n`,
    given,
  );
  return Array.from({ length: count }, (_, index) => `${caseOf(from + 1 + index)}:review:1`);
}

const caseId = "('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid";
const caseOf = (n: number) => `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`;
export const caseBehind = (task: string) => task.split(':')[0]!;

/** Somebody decides it, and the case takes the answer. */
export const decided = ({ db, now }: Stage, task: string, by: string, outcome = 'approve') =>
  db.transaction(async (trx) => {
    const answerId = await answered(trx, { task, by, outcome, state: 'taken', at: now() });
    await closeTaskRow(trx, task, { outcome, by, answerId, at: now(), hash: undefined });
  });

/** Somebody decides it; the answer is on its way to the case. */
export const onItsWay = ({ db, now }: Stage, task: string, by: string, outcome = 'approve') =>
  db.transaction((trx) => answered(trx, { task, by, outcome, state: 'pending', at: now() }));

type Answered = { task: string; by: string; outcome: string; state: 'taken' | 'pending'; at: Date };
async function answered(trx: Parameters<typeof insertAnswer>[0], { task, by: person, ...rest }: Answered) {
  const sent = { actor: `person:${person}`, key: `answer-to-${task}`, body: {}, actingFor: null };
  return (await insertAnswer(trx, { ...sent, ...rest, caseId: caseBehind(task), task, person })).id;
}

/** What happened to a task's case, and that its chain holds. */
export async function historyOf({ db }: Stage, task: string): Promise<readonly object[]> {
  const events = await eventsOf(db, caseBehind(task));
  expect(breakIn(caseBehind(task), events)).toBeUndefined();
  return events.map(({ kind, data: { task: _, ...data } }) => ({ kind, ...data }));
}

/** What lists show of tasks: whose they are according to the task, and according to the lists. */
export async function holders({ db }: Stage, tasks: readonly string[]): Promise<readonly (string | null)[]> {
  const rows = await db('tasks')
    .join('task_candidates as c', 'c.task', 'tasks.id')
    .whereIn('id', [...tasks])
    .orderBy('id')
    .select('tasks.assignee', 'c.assignee as listed');
  for (const { assignee, listed } of rows) expect(listed).toBe(assignee);
  return rows.map(({ assignee }) => assignee);
}

export const codeOf = ({ status, json }: Reply) => `${status} ${json.code ?? ''}`.trim();
