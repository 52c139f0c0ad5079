import type { Unit } from '../../domain/units.ts';

/** The last two of all unions have a handful of tasks each, however many the others have. */
const rare = 2;

/**
 * The table from which everything that is open is written: six in ten are applications, three are refunds at a
 * secretariat, one a proxy, of which one in five hundred stands at a step that nobody ever sees. The densest union has
 * a quarter of everything. One in ten lies on up to three desks, one in five is claimed, one clerk and one firm have a
 * hundredth each. Most were opened in the last weeks, the oldest over a year ago; half are overdue.
 */
export function asked(open: number, now: Date, unions: readonly Unit[]): [string, unknown[]] {
  const ids = unions.map(({ id }) => id);
  const parents = unions.map(({ id, parent }) => parent ?? id);
  return [plan, [open, now, ids, parents, ids.length - rare]];
}

/** From 0 to 1, the same for the same row at every run. */
const chance = (salt: number) => `((hashint4extended(n, ${salt}) & 1048575) / 1048576.0::float8)`;

/** Which union: the chance to the third puts a quarter on the first. */
const union = (salt: number) => `1 + floor($5::int * power(${chance(salt)}, 3))::int`;

/** Utility statements take no parameters, so the table is made empty and then filled. */
export const planTable = `
CREATE TEMP TABLE plan (
  n int, process text, step text, role text, opened_at timestamptz, follow_up date, assignee uuid, units text[],
  firm text, due timestamptz
)`;

const plan = `
INSERT INTO plan
SELECT n, process, step, role, opened_at, follow_up, assignee,
  CASE WHEN role = 'secretariatClerk' THEN ARRAY[($4::text[])[first]]
    WHEN n % 50000 < 3 THEN ARRAY[($3::text[])[cardinality($3::text[]) - n % 2]]
    WHEN n % 10 = 5 THEN (SELECT array_agg(DISTINCT ($3::text[])[one]) FROM unnest(ARRAY[first, second, third]) one)
    ELSE ARRAY[($3::text[])[first]] END AS units,
  CASE WHEN n % 100 = 3 THEN '2000000001'
    ELSE (2000000000 + CASE WHEN ${chance(5)} < 0.95 THEN 10 * floor(${chance(6)} * 5000)::int + first % 10
      ELSE 1 + floor(${chance(6)} * 50000)::int END)::text END AS firm,
  CASE WHEN n % 33 = 0 THEN 'infinity' ELSE opened_at + (2 + floor(40 * ${chance(7)})) * interval '1 day' END AS due
FROM (
  SELECT n, ${union(1)} AS first, ${union(2)} AS second, ${union(3)} AS third,
    CASE WHEN n % 10 < 6 THEN 'membershipApplication' WHEN n % 10 < 9 THEN 'duesRefund' ELSE 'proxy' END AS process,
    CASE WHEN n % 5000 = 4999 THEN 'renewal' WHEN n % 10 = 9 THEN 'check' ELSE 'review' END AS step,
    CASE WHEN n % 10 IN (6, 7, 8) THEN 'secretariatClerk' ELSE 'membershipClerk' END AS role,
    $2::timestamptz - power(${chance(4)}, 3) * interval '400 days' AS opened_at,
    CASE WHEN n % 100 = 5 THEN '00000000-0000-7000-8000-000000000001'::uuid
      WHEN n % 5 = 0 THEN ('00000000-0000-7000-8000-' || lpad((1 + floor(${chance(8)} * 1000))::text, 12, '0'))::uuid
      END AS assignee,
    CASE WHEN n % 50 = 1 THEN ($2::timestamptz + (floor(40 * ${chance(9)}) - 20) * interval '1 day')::date END AS follow_up
  FROM generate_series(1, $1::int) n
) drawn`;
