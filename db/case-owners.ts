import type { Owned } from '../domain/casework.ts';
import type { Db } from './connection.ts';

export type OwnedCase = Owned & { readonly institution: string; readonly process: string };

/** Whose cases these are. */
export async function ownersOf(db: Db, cases: readonly string[]): Promise<readonly OwnedCase[]> {
  const { rows }: { rows: (Omit<OwnedCase, 'applicant'> & { applicant: string | null })[] } = await db.raw(
    `SELECT k.id, k.institution, k.process, k.opened_by, k.firm, k.acting_for, a.email_key AS applicant
     FROM unnest(:cases::uuid[]) AS changed(id)
     JOIN cases k ON k.id = changed.id LEFT JOIN applicants a ON a.case_id = k.id`,
    { cases },
  );
  return rows.map(({ applicant, ...owned }) => ({ ...owned, applicant: applicant ?? undefined }));
}
