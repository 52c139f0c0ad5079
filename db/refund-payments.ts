import type { Db } from './connection.ts';
import { patternOf } from './pattern.ts';

export type PaymentsAsked = {
  readonly units: readonly string[];
  readonly state: 'waiting' | 'paid';
  /** YYYY-MM-DD: of what waits the last day of paying, of what was paid the day. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  /** Only what goes to an IBAN, and is not held up by it. */
  readonly isForBank?: boolean;
};
export type PaymentsPage = PaymentsAsked & {
  readonly after?: readonly [day: string, caseId: string, unit: string] | undefined;
  readonly limit: number;
};

export type PaymentRow = {
  readonly caseId: string;
  readonly number: string;
  readonly unit: string;
  readonly firm: string;
  readonly title: string;
  readonly amount: number;
  readonly declarations: number;
  readonly iban: string | null;
  readonly payBy: string;
  readonly paidOn: string | null;
  readonly slip: string | null;
  /** Where it is paid; none while another account is asked for. */
  readonly task: string | null;
  readonly day: string;
};

const days = { waiting: 'p.pay_by', paid: 'p.paid_on' };
const orders = { waiting: ['ASC', '>'], paid: ['DESC', '<'] } as const;

/** What these secretariats have to pay, most urgent first, or have paid, newest first. */
export async function listPayments(db: Db, asked: PaymentsPage): Promise<PaymentRow[]> {
  const [order, beyond] = orders[asked.state];
  const day = days[asked.state];
  const { rows } = await db.raw(
    `SELECT p.case_id AS "caseId", k.number, p.secretariat AS unit, k.firm, f.title, p.amount::float8 AS amount,
       p.declarations, p.iban, p.pay_by::text AS "payBy", p.paid_on::text AS "paidOn", p.slip, t.id AS task,
       ${day}::text AS day
     ${from(asked)} AND (:day::date IS NULL OR (${day}, p.case_id, p.secretariat) ${beyond} (:day::date, :id::uuid, :unit::text))
     ORDER BY ${day} ${order}, p.case_id ${order}, p.secretariat ${order} LIMIT :limit`,
    {
      ...valuesOf(asked),
      ...{ day: asked.after?.[0] ?? null, id: asked.after?.[1] ?? null, unit: asked.after?.[2] ?? null },
      limit: asked.limit,
    },
  );
  return rows;
}

/** How many there are and what they come to. */
export async function sumPayments(db: Db, asked: PaymentsAsked): Promise<{ count: number; amount: number }> {
  const { rows } = await db.raw(
    `SELECT count(*)::int AS count, COALESCE(sum(p.amount), 0)::float8 AS amount ${from(asked)}`,
    valuesOf(asked),
  );
  return rows[0];
}

const from = ({ state, isForBank = false }: PaymentsAsked) => `
  FROM refund_parts p JOIN cases k ON k.id = p.case_id JOIN firms f ON f.tax_number = k.firm
  LEFT JOIN tasks t ON t.case_id = p.case_id AND t.part = p.secretariat AND t.step = 'payment' AND t.state = 'open'
  WHERE p.secretariat = ANY(:units::text[]) AND p.state = ${state === 'paid' ? "'paid'" : "'approved'"}
    AND (:from::date IS NULL OR ${days[state]} >= :from::date) AND (:to::date IS NULL OR ${days[state]} <= :to::date)
    AND (:words::text IS NULL OR fold(concat_ws(' ', k.number, f.title, k.firm)) LIKE :words)
    ${isForBank ? 'AND p.iban IS NOT NULL AND t.id IS NOT NULL' : ''}`;

const valuesOf = ({ units, from, to, q }: PaymentsAsked) => ({
  ...{ units: [...units], from: from ?? null, to: to ?? null, words: q ? patternOf(q) : null },
});
