import type { Db } from './connection.ts';

export type ChosenAsked = {
  /** The field in which they were chosen. */
  readonly field: string;
  readonly kind: string;
  /** In whose name it was filed; by proxy, by which own firm. */
  readonly firm: string;
  readonly by: string | null;
};
export type ChosenFirm = { readonly taxNumber: string; readonly title: string };

/** Firms that were chosen in a start form's field before, those of last time first. */
export async function firmsChosenBefore(db: Db, asked: ChosenAsked, limit = 5): Promise<ChosenFirm[]> {
  const { rows } = await db.raw(
    `SELECT f.tax_number AS "taxNumber", f.title
     FROM cases k JOIN answers a ON a.case_id = k.id AND a.task IS NULL
     JOIN firms f ON f.tax_number = a.body ->> :field::text
     WHERE k.acting_for = :firm AND (:by::text IS NULL OR k.acting_by = :by) AND f.active AND :kind = ANY (f.kinds)
     GROUP BY f.tax_number ORDER BY max(k.opened_at) DESC, f.tax_number LIMIT :limit`,
    { ...asked, limit },
  );
  return rows;
}
