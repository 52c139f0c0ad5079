import type { Knex } from 'knex';
import type { Institution } from '../domain/institutions.ts';
import type { Db } from './connection.ts';
import type { DocumentRow } from './documents.ts';

export type EarlierAsked = {
  readonly institution: Institution;
  /** The case for which it is wanted; what was sent in it is no earlier paper. */
  readonly caseId: string;
  readonly name: string;
  readonly kind: string;
  readonly firm: string;
  /** The own firm of whoever acts by proxy: they see again what they sent themselves. */
  readonly by: string | null;
  readonly emailKey: string;
};
export type EarlierRow = DocumentRow & { readonly case_number: string };

/**
 * What was sent for a paper of this name before, in the name of the same firm, by its own people or by the same holder
 * of a proxy, or by this person when they signed up. Each content once, the newest first.
 */
export async function earlierDocuments(db: Db, asked: EarlierAsked, limit = 5): Promise<EarlierRow[]> {
  const { rows } = await db.raw(
    `SELECT * FROM (
       SELECT DISTINCT ON (d.sha256) d.*, k.number AS case_number
       FROM cases k JOIN documents d ON d.case_id = k.id LEFT JOIN applicants p ON p.case_id = k.id
       WHERE k.institution = :institution AND k.id <> :caseId AND k.erased_at IS NULL
         AND d.direction = 'in' AND d.state = 'ready' AND d.answer IS NOT NULL AND d.name = :name AND d.kind = :kind
         AND (k.acting_for = :firm AND (:by::text IS NULL OR k.acting_by = :by)
           OR :by::text IS NULL AND k.firm = :firm AND k.opened_by IS NULL AND p.email_key = :emailKey)
       ORDER BY d.sha256, d.made_at DESC
     ) known ORDER BY made_at DESC, id LIMIT :limit`,
    { ...asked, limit },
  );
  return rows;
}

/** Its content stays as long as this transaction, whatever is erased meanwhile. */
export const holdDocument = (trx: Knex.Transaction, id: string): Promise<DocumentRow | undefined> =>
  trx<DocumentRow>('documents').where({ id, state: 'ready' }).forShare().first();
