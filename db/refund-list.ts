import type { PartState } from '../domain/facts/refund.ts';
import type { Db } from './connection.ts';
import { patternOf } from './pattern.ts';

export const refundSorts = ['filed', 'number', 'firm', 'amount', 'state'] as const;
export type RefundSort = (typeof refundSorts)[number];

export type RefundsAsked = {
  readonly institution: string;
  readonly firm: string;
  /** Asked for the firm itself, or by the firm for others. */
  readonly side: 'own' | 'filed';
  readonly state?: string | undefined;
  readonly q?: string | undefined;
  readonly sort: RefundSort;
  readonly descending: boolean;
  readonly after?: readonly [value: string, id: string] | undefined;
  readonly limit: number;
  /** What each state is called, folded: people sort by what they read. */
  readonly titles: Readonly<Record<string, string>>;
};

export type RefundRow = {
  readonly id: string;
  readonly number: string;
  readonly firm: string;
  readonly title: string;
  readonly filed: Date;
  readonly state: string;
  readonly amount: number;
  readonly declarations: number;
  readonly parts: readonly {
    readonly secretariat: string;
    readonly state: PartState;
    readonly amount: number;
    readonly declarations: number;
    readonly payBy: string | null;
    readonly paidOn: string | null;
  }[];
  /** What it is sorted by, as text. */
  readonly sorted: string;
};

/** What each column is sorted by; nothing that is asked for becomes SQL (R38). */
const columns: { readonly [sort in RefundSort]: string } = {
  filed: `to_char(k.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
  number: 'k.number',
  firm: 'f.title_folded',
  amount: `lpad(p.amount::text, 16, '0')`,
  state: `COALESCE(:titles::jsonb ->> st.state, st.state)`,
};
const whose = { own: 'k.firm', filed: 'k.acting_by' };

/** The requests of a firm, or those that it filed for others, a page of them. */
export async function listRefunds(db: Db, asked: RefundsAsked): Promise<RefundRow[]> {
  const { sort, descending, after, q, limit, institution, firm, side, state } = asked;
  const [order, beyond] = descending ? ['DESC', '<'] : ['ASC', '>'];
  const { rows } = await db.raw(
    `SELECT * FROM (
       SELECT k.id, k.number, k.firm, f.title, k.opened_at AS filed, st.state, p.amount::float8 AS amount,
         p.declarations::int AS declarations, p.parts, ${columns[sort]} COLLATE "C" AS sorted
       FROM cases k JOIN firms f ON f.tax_number = k.firm
       CROSS JOIN LATERAL (${partsOf}) p
       CROSS JOIN LATERAL (SELECT ${stateOf} AS state) st
       WHERE k.process = 'duesRefund' AND k.institution = :institution AND ${whose[side]} = :firm
         AND (:state::text IS NULL OR st.state = :state) AND (:words::text IS NULL OR ${found})
     ) listed
     WHERE :value::text IS NULL OR (sorted, id) ${beyond} (:value::text COLLATE "C", :id::uuid)
     ORDER BY sorted ${order}, id ${order} LIMIT :limit`,
    {
      ...{ institution, firm, state: state ?? null, words: q ? patternOf(q) : null, limit },
      ...{ titles: JSON.stringify(asked.titles), value: after?.[0] ?? null, id: after?.[1] ?? null },
    },
  );
  return rows;
}

const partsOf = `
  SELECT COALESCE(sum(r.amount), 0) AS amount, COALESCE(sum(r.declarations), 0) AS declarations,
    bool_or(r.filed_at IS NOT NULL) AS is_filed, bool_or(r.state = 'filed') AS any_filed, bool_or(r.state = 'approved') AS any_approved,
    COALESCE(jsonb_agg(jsonb_build_object('secretariat', r.secretariat, 'state', r.state, 'amount', r.amount,
      'declarations', r.declarations, 'payBy', r.pay_by, 'paidOn', r.paid_on) ORDER BY r.secretariat), '[]') AS parts
  FROM refund_parts r WHERE r.case_id = k.id`;

/** Where it stands as a whole, from the side of whoever asked: what waits for them comes first. */
const stateOf = `CASE
  WHEN k.ending IS NOT NULL THEN k.ending
  WHEN EXISTS (SELECT FROM tasks t WHERE t.case_id = k.id AND t.state = 'open' AND t.step IN ('completion', 'account'))
    THEN 'answerNeeded'
  WHEN p.any_filed THEN 'underReview'
  WHEN p.any_approved THEN 'awaitingPayment'
  WHEN p.is_filed THEN 'underReview'
  ELSE 'unfinished'
END`;

/** By its number, the firm's title, or the number of one of its declarations. */
const found = `(fold(concat_ws(' ', k.number, f.title, k.firm)) LIKE :words OR EXISTS (
  SELECT FROM refund_items i WHERE i.case_id = k.id
    AND fold(concat_ws(' ', i.approval_code, i.registration_number, i.receipt)) LIKE :words))`;
