import type { Db } from './connection.ts';
import { patternOf } from './pattern.ts';

export const proxySorts = ['other', 'number', 'filed', 'until', 'state'] as const;
export type ProxySort = (typeof proxySorts)[number];

export type ProxiesAsked = {
  readonly firm: string;
  /** YYYY-MM-DD at the institution: a proxy whose last day is over has ended, whether or not its timer has fired. */
  readonly today: string;
  readonly side?: 'given' | 'held' | undefined;
  readonly state?: string | undefined;
  readonly q?: string | undefined;
  readonly sort: ProxySort;
  readonly descending: boolean;
  readonly after?: readonly [value: string, id: string] | undefined;
  readonly limit: number;
  /** What each state is called, folded: people sort by what they read. */
  readonly titles: Readonly<Record<string, string>>;
};

export type ProxyRow = {
  readonly id: string;
  readonly number: string;
  readonly side: 'given' | 'held';
  readonly other: string;
  readonly title: string;
  readonly state: string;
  readonly filed: Date;
  readonly until: string | null;
  readonly approved: Date | null;
  readonly mayReclaimDues: boolean;
  /** What it is sorted by, as text. */
  readonly sorted: string;
};

/** What each column is sorted by; nothing that is asked for becomes SQL (R38). */
const columns: { readonly [sort in ProxySort]: string } = {
  other: 'o.title_folded',
  number: 'k.number',
  filed: `to_char(k.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
  until: `COALESCE(x.until::text, '9999')`,
  state: `COALESCE(:titles::jsonb ->> st.state, st.state)`,
};

/** The proxies that a firm gave or holds, a page of them. */
export async function listProxies(db: Db, asked: ProxiesAsked): Promise<ProxyRow[]> {
  const { sort, descending, after, q, limit } = asked;
  const [order, beyond] = descending ? ['DESC', '<'] : ['ASC', '>'];
  const { rows } = await db.raw(
    `SELECT * FROM (
       SELECT k.id, k.number, x.side, x.other, o.title, st.state, k.opened_at AS filed, x.until::text AS until,
         x.approved_at AS approved, x.may_reclaim_dues AS "mayReclaimDues", ${columns[sort]} COLLATE "C" AS sorted
       FROM (${ofFirm}) x
       JOIN cases k ON k.id = x.case_id JOIN firms o ON o.tax_number = x.other
       CROSS JOIN LATERAL (SELECT ${stateOf} AS state) st
       WHERE (:state::text IS NULL OR st.state = :state)
         AND (:words::text IS NULL OR o.title_folded LIKE :words OR x.other LIKE :digits)
     ) found
     WHERE :value::text IS NULL OR (sorted, id) ${beyond} (:value::text COLLATE "C", :id::uuid)
     ORDER BY sorted ${order}, id ${order} LIMIT :limit`,
    {
      ...{ firm: asked.firm, today: asked.today, side: asked.side ?? null, state: asked.state ?? null, limit },
      titles: JSON.stringify(asked.titles),
      ...{ words: q ? patternOf(q) : null, digits: q ? patternOf(q).slice(1) : null },
      ...{ value: after?.[0] ?? null, id: after?.[1] ?? null },
    },
  );
  return rows;
}

const ofFirm = `
  SELECT p.*, 'given' AS side, p.holder AS other FROM proxies p WHERE p.giver = :firm AND :side IS DISTINCT FROM 'held'
  UNION ALL
  SELECT p.*, 'held' AS side, p.giver AS other FROM proxies p WHERE p.holder = :firm AND :side IS DISTINCT FROM 'given'`;

const stateOf = `CASE
  WHEN k.ending IS NOT NULL THEN k.ending
  WHEN EXISTS (SELECT FROM answers r WHERE r.case_id = k.id AND r.outcome = 'revoke' AND r.state <> 'refused') THEN 'revoked'
  WHEN x.approved_at IS NOT NULL AND x.until < :today::date THEN 'ended'
  WHEN x.approved_at IS NOT NULL THEN 'inForce'
  ELSE COALESCE((SELECT t.step FROM tasks t WHERE t.case_id = k.id AND t.state = 'open' AND t.step <> 'attention' LIMIT 1), 'deed')
END`;
