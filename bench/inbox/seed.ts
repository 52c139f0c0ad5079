import type { Client } from 'pg';
import { unions } from '../../domain/units.ts';
import { asked, planTable } from './plan.ts';

export type Size = { readonly open: number; readonly closed: number };

/**
 * Open and closed tasks as years of work leave them (plan.ts says how they are spread). Written set by set on the server
 * itself, without triggers and with the indexes built afterwards, which is faster than a COPY from outside.
 */
export async function seedInbox(owner: Client, { open, closed }: Size, now: Date): Promise<void> {
  await owner.query("SET session_replication_role = 'replica'; SET synchronous_commit = off");
  await owner.query("SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'; SET jit = off");
  const indexes = await dropIndexes(owner);
  await owner.query(firms);
  await owner.query(clerks);
  await owner.query(planTable);
  await owner.query(...asked(open, now, unions));
  await owner.query(openCases);
  await owner.query(openTasks);
  await owner.query(onDesks);
  await owner.query('INSERT INTO desks SELECT DISTINCT unit, role FROM task_candidates ON CONFLICT DO NOTHING');
  await owner.query(words);
  if (closed > 0) await owner.query(closedCases, [open, Math.ceil(closed / 2), now]);
  if (closed > 0) await owner.query(closedTasks, [open, closed]);
  for (const index of indexes) await owner.query(index);
  await owner.query("DROP TABLE plan; SET session_replication_role = 'origin'");
  await owner.query('VACUUM (ANALYZE)');
  await owner.query('CHECKPOINT');
}

const seeded = ['tasks', 'task_candidates', 'task_words', 'cases', 'case_desks'];

async function dropIndexes(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made
     FROM pg_index WHERE NOT indisprimary AND NOT indisunique AND indrelid = ANY ($1::regclass[])`,
    [seeded],
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  return rows.map(({ made }) => made);
}

/** Titles end in the branch of the unions that such a firm belongs to, so that words cluster as they do in life. */
const firms = `
INSERT INTO firms (tax_number, title, kinds, active, details, fetched_at)
SELECT (2000000000 + n)::text,
  (ARRAY['Işık','İnci','Şafak','Ilgaz','Çınar','Gökçe','Öz Ege','Ürün','Ada','Boğaziçi','Yıldız','Kırlangıç','Toros'])[1 + (n / 10) % 13]
  || ' ' || (ARRAY['Tekstil','Kimya','Gıda','Çelik','Mobilya','Deri','Makine','Seramik','Halı','Otomotiv'])[1 + n % 10]
  || ' ' || (ARRAY['Sanayi ve Ticaret A.Ş.','Dış Ticaret Ltd. Şti.','İhracat İthalat Ltd. Şti.'])[1 + (n / 130) % 3],
  '{exporter}', true, '{"address": "", "city": "İstanbul"}', now()
FROM generate_series(1, 50000) n`;

export const clerkId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const clerks = `
INSERT INTO persons (id, institution, email, email_key, first_name, last_name, created_at)
SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'tim',
  'clerk' || n || '@bench.example', 'clerk' || n || '@bench.example', 'Görevli', n::text, now()
FROM generate_series(1, 1000) n`;

const caseId = (n: string) => `('00000000-0000-7000-9000-' || lpad((${n})::text, 12, '0'))::uuid`;
const number = (n: string) => `'TIM-' || (2020 + (${n}) % 7) || '-' || lpad((${n})::text, 7, '0')`;

const openCases = `
INSERT INTO cases (id, number, institution, process, state, firm, opened_at)
SELECT ${caseId('n')}, ${number('n')}, 'tim', process, 'open', firm, opened_at FROM plan`;

const openTasks = `
INSERT INTO tasks (id, case_id, workflow_id, institution, process, step, state, opened_at, target, why, assignee, claimed_at, follow_up)
SELECT ${caseId('n')} || ':' || step || ':1', ${caseId('n')}, ${caseId('n')}::text, 'tim', process, step, 'open',
  opened_at, NULLIF(due, 'infinity'), '{}', assignee, CASE WHEN assignee IS NOT NULL THEN opened_at END, follow_up
FROM plan`;

const folded = `fold(concat_ws(' ', ${number('n')}, title, firm))`;

const onDesks = `
WITH desks AS (
  INSERT INTO case_desks (case_id, unit, role)
  SELECT DISTINCT ${caseId('n')}, unit, role FROM plan, unnest(units) unit
)
INSERT INTO task_candidates (task, unit, role, due, opened_at, process, step, firm, assignee, follow_up, sole, words)
SELECT ${caseId('n')} || ':' || step || ':1', unit, role, due, opened_at, process, step, firm, assignee, follow_up,
  cardinality(units) = 1, ${folded}
FROM plan JOIN firms ON tax_number = firm, unnest(units) unit`;

const words = `
INSERT INTO task_words (task, words, desks)
SELECT ${caseId('n')} || ':' || step || ':1', ${folded}, ARRAY(SELECT unit || ' ' || role FROM unnest(units) unit)
FROM plan JOIN firms ON tax_number = firm`;

/** Each closed case has two tasks behind it. */
const closedCases = `
INSERT INTO cases (id, number, institution, process, state, ending, firm, opened_at, ended_at)
SELECT ${caseId('$1::int + n')}, ${number('$1::int + n')}, 'tim', 'membershipApplication', 'ended', 'approved',
  (2000000001 + (n::bigint * 7919) % 50000)::text, $3::timestamptz - interval '60 days' - n * interval '1 minute',
  $3::timestamptz - interval '50 days' - n * interval '1 minute'
FROM generate_series(1, $2::int) n`;

const closedTasks = `
INSERT INTO tasks (id, case_id, workflow_id, institution, process, step, state, opened_at, target, why, assignee, claimed_at, outcome, closed_at, closed_by)
SELECT id || ':review:' || visit, id, id::text, 'tim', 'membershipApplication', 'review', 'closed',
  opened_at, opened_at + interval '2 days', '{}', ('00000000-0000-7000-8000-' || lpad((1 + n % 1000)::text, 12, '0'))::uuid,
  opened_at, CASE visit WHEN 1 THEN 'correct' ELSE 'approve' END, ended_at, 'person'
FROM generate_series(1, $2::int) n
CROSS JOIN LATERAL (SELECT ${caseId('$1::int + (n + 1) / 2')} AS of, 1 + n % 2 AS visit) which
JOIN cases ON id = of`;
