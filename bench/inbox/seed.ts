import type { Client } from 'pg';

export type Size = { readonly open: number; readonly closedPerOpen: number };

/**
 * Open and closed tasks as a union's year leaves them: units from very dense to very rare, several candidate units for
 * one task in ten, a fifth claimed, some with follow-up days. Written set by set, without triggers; indexes are built after.
 */
export async function seedInbox(owner: Client, { open, closedPerOpen }: Size): Promise<void> {
  await owner.query(
    "SET session_replication_role = 'replica'; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'",
  );
  const indexes = await dropIndexes(owner);
  await owner.query(firms);
  await owner.query(clerks);
  await owner.query(cases, [open]);
  await owner.query(tasks('open', 1), [open, 1]);
  if (closedPerOpen > 0) await owner.query(tasks('closed', 2), [open, closedPerOpen]);
  await owner.query(candidates, [open, (await unionsOf(owner)).map(({ id }) => id)]);
  await owner.query(words);
  for (const index of indexes) await owner.query(index);
  await owner.query("SET session_replication_role = 'origin'");
  await owner.query('VACUUM (ANALYZE)');
}

const unionsOf = async (owner: Client): Promise<{ id: string }[]> =>
  (await owner.query("SELECT id FROM units WHERE kind = 'union' ORDER BY id")).rows;

async function dropIndexes(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(`
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS made
    FROM pg_index i WHERE NOT i.indisprimary AND NOT i.indisunique
      AND i.indrelid IN ('tasks'::regclass, 'task_candidates'::regclass, 'task_words'::regclass, 'cases'::regclass)`);
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  return rows.map(({ made }) => made);
}

const firms = `
INSERT INTO firms (tax_number, title, kinds, active, details, fetched_at)
SELECT (2000000000 + n)::text,
  (ARRAY['Işık','İnci','Şafak','Ilgaz','Çınar','Gökçe','Öz Ege','Ürün','Ada','Boğaziçi','Yıldız','Kırlangıç','Toros','Meriç'])[1 + n % 14]
  || ' ' || (ARRAY['Tekstil','Kimya','Gıda','Çelik','Mobilya','Deri','Makine','Seramik','Halı','Otomotiv'])[1 + (n / 14) % 10]
  || ' ' || n || ' ' || (ARRAY['Sanayi ve Ticaret A.Ş.','Dış Ticaret Ltd. Şti.','İhracat İthalat Ltd. Şti.'])[1 + n % 3],
  '{exporter}', true, '{"address": "", "city": "İstanbul"}', now()
FROM generate_series(1, 50000) n ON CONFLICT DO NOTHING`;

const clerks = `
INSERT INTO persons (id, institution, email, email_key, first_name, last_name, created_at)
SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'tim', 'clerk' || n || '@bench.example', 'clerk' || n || '@bench.example',
  'Görevli', n::text, now()
FROM generate_series(1, 1000) n ON CONFLICT DO NOTHING`;

const caseId = "('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid";
const opened = "timestamptz '2026-11-21 09:00+03' - (n % 100000) * interval '7 minutes'";

const cases = `
INSERT INTO cases (id, number, institution, process, state, firm, opened_at)
SELECT ${caseId}, 'TIM-2026-' || lpad(n::text, 7, '0'), 'tim', 'membershipApplication', 'open', (2000000001 + (n::bigint * 7919) % 50000)::text, ${opened}
FROM generate_series(1, $1::int) n`;

const tasks = (state: 'open' | 'closed', from: number) => `
INSERT INTO tasks (id, case_id, workflow_id, institution, process, step, state, opened_at, due, target, why, outcome, closed_at, closed_by, assignee, claimed_at, follow_up)
SELECT ${caseId} || ':review:' || visit, ${caseId}, ${caseId}::text, 'tim', 'membershipApplication', 'review', '${state}',
  ${opened}, NULL, ${opened} + interval '2 days', '{}',
  ${state === 'open' ? 'NULL, NULL, NULL' : `'correct', ${opened}, 'case'`},
  ${state === 'open' ? "CASE WHEN n % 5 = 0 THEN ('00000000-0000-7000-8000-' || lpad((1 + n % 1000)::text, 12, '0'))::uuid END" : 'NULL'},
  NULL, ${state === 'open' ? "CASE WHEN n % 50 = 0 THEN date '2026-11-01' + n % 40 END" : 'NULL'}
FROM generate_series(1, $1::int) n, generate_series(${from}, ${from} - 1 + $2::int) visit`;

/** Of the units in a row the first gets a sixth of everything and the last a handful. */
const chance = (n: string) => `((hashint4(${n})::bigint + 2147483648)::float8 / 4294967296)`;
const unitOf = (n: string) => `($2::text[])[1 + floor(cardinality($2::text[]) * power(${chance(n)}, 3))::int]`;

const candidates = `
INSERT INTO task_candidates (task, unit, role, due, opened_at, process, step, firm, assignee, follow_up, sole)
SELECT DISTINCT ON (t.id, unit) t.id, unit, 'membershipClerk', t.target, t.opened_at, t.process, t.step, k.firm, t.assignee, t.follow_up, n % 10 <> 0
FROM generate_series(1, $1::int) n
CROSS JOIN LATERAL (SELECT ${caseId} AS id) c
JOIN cases k ON k.id = c.id
JOIN tasks t ON t.id = c.id || ':review:1'
CROSS JOIN LATERAL unnest(CASE WHEN n % 10 = 0 THEN ARRAY[${unitOf('n')}, ${unitOf('n + 1')}, ${unitOf('n + 2')}] ELSE ARRAY[${unitOf('n')}] END) unit`;

const words = `
INSERT INTO task_words (task, words)
SELECT t.id, fold(concat_ws(' ', k.number, f.title, k.firm))
FROM tasks t JOIN cases k ON k.id = t.case_id JOIN firms f ON f.tax_number = k.firm WHERE t.state = 'open'`;
