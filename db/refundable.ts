import type { CustomsDeclaration } from '../domain/customs-declaration.ts';
import type { TakenBy } from '../domain/dues-refund.ts';
import type { Db } from './connection.ts';
import { type DeclarationRow, declarationIn, selected } from './customs-declarations.ts';
import { patternOf } from './pattern.ts';

/** A firm's declaration, and the other request that has it. `except` is the case for which it is asked. */
export type Claimable = CustomsDeclaration & { readonly takenBy: TakenBy | undefined };
type Of = { readonly firm: string; readonly except?: string | undefined };

export type Sought = Of & {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: readonly [declaredOn: string, approvalCode: string] | undefined;
  readonly limit: number;
};

const shown = `
  SELECT ${selected}, t.number AS taken_number, t.state AS taken_state
  FROM customs_declarations d
  LEFT JOIN LATERAL (
    SELECT k.number, i.state FROM refund_items i JOIN cases k ON k.id = i.case_id
    WHERE i.approval_code = d.approval_code AND i.state <> 'freed' AND i.case_id IS DISTINCT FROM :except::uuid
  ) t ON true
  WHERE d.exporter = :firm`;

/** Those of whose dues something may be given back (domain/dues-refund.ts judges each), newest first, a page of them. */
export async function refundableOf(db: Db, { firm, except, from, to, q, after, limit }: Sought): Promise<Claimable[]> {
  const { rows } = await db.raw(
    `${shown} AND d.dues > 0 AND (d.status <> 'approved' OR d.realised < d.value)
       AND (:from::date IS NULL OR d.declared_on >= :from::date)
       AND (:to::date IS NULL OR d.declared_on <= :to::date)
       AND (:words::text IS NULL OR fold(concat_ws(' ', d.registration_number, d.approval_code, d.dues_receipt)) LIKE :words)
       AND (:day::date IS NULL OR d.declared_on < :day::date
         OR (d.declared_on = :day::date AND d.approval_code > :code::text))
     ORDER BY d.declared_on DESC, d.approval_code LIMIT :limit`,
    {
      ...{ firm, except: except ?? null, from: from ?? null, to: to ?? null, words: q ? patternOf(q) : null, limit },
      ...{ day: after?.[0] ?? null, code: after?.[1] ?? null },
    },
  );
  return rows.map(claimable);
}

/** Those of these codes that are the firm's. */
export async function declarationsNamed(db: Db, { firm, except }: Of, codes: readonly string[]): Promise<Claimable[]> {
  if (codes.length === 0) return [];
  const { rows } = await db.raw(`${shown} AND d.approval_code = ANY(:codes::text[])`, {
    ...{ firm, except: except ?? null, codes: [...codes] },
  });
  return rows.map(claimable);
}

type Row = DeclarationRow & { readonly taken_number: string | null; readonly taken_state: TakenBy['state'] };

const claimable = ({ taken_number, taken_state, ...row }: Row): Claimable => ({
  ...declarationIn(row),
  takenBy: taken_number === null ? undefined : { number: taken_number, state: taken_state },
});
