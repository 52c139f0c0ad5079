import type { Knex } from 'knex';

/** So many cases that were decided years ago, each with its task and its answer, and as many that are open. */
export async function crowd(db: Knex, count: number): Promise<void> {
  await db.raw(cases, [count]);
  await db.raw(tasks);
  await db.raw(answers);
}

const cases = `
  INSERT INTO cases (id, number, institution, process, state, ending, opened_at, ended_at)
  SELECT gen_random_uuid(), 'OLD-' || n, 'tim', 'membershipApplication', CASE WHEN n % 2 = 0 THEN 'ended' ELSE 'open' END,
    CASE WHEN n % 2 = 0 THEN 'approved' END, timestamptz '2020-01-01' + n * interval '1 minute',
    CASE WHEN n % 2 = 0 THEN timestamptz '2021-01-01' + n * interval '1 minute' END
  FROM generate_series(1, ?::int) n`;

const tasks = `
  INSERT INTO tasks (id, case_id, workflow_id, institution, process, step, state, opened_at, outcome, closed_at)
  SELECT id || ':review:1', id, id, institution, process, 'review', CASE state WHEN 'ended' THEN 'closed' ELSE 'open' END,
    opened_at, CASE state WHEN 'ended' THEN 'approve' END, ended_at
  FROM cases WHERE number LIKE 'OLD-%'`;

const answers = `
  INSERT INTO answers (id, case_id, task, outcome, state, actor, key, body_hash, body, answered_at)
  SELECT gen_random_uuid(), case_id, id, outcome, 'taken', 'old', id, '', '{}', closed_at
  FROM tasks WHERE closed_at IS NOT NULL`;

/** One word for everything that the crowd's rows said before there were new columns. */
export async function wordFor(db: Knex): Promise<string> {
  const { rows } = await db.raw(`
    SELECT md5(string_agg(concat_ws('|', k.id, k.number, k.state, k.ending, k.opened_at, k.ended_at, t.id, t.step,
      t.state, t.outcome, t.closed_at, a.id, a.outcome, a.state, a.answered_at), ',' ORDER BY k.id)) AS word
    FROM cases k JOIN tasks t ON t.case_id = k.id LEFT JOIN answers a ON a.task = t.id WHERE k.number LIKE 'OLD-%'`);
  return rows[0].word;
}
