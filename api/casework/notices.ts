import { findPersonByEmail } from '../../db/persons.ts';
import { emailKey } from '../../domain/identifiers.ts';
import { accountNotice } from '../../domain/notices.ts';
import type { ApiDeps } from '../deps.ts';
import type { SeenCase } from './facts.ts';

/** What a visitor applied for may be for somebody who has an account already. */
export async function noticesFor({ db }: ApiDeps, { row, facts }: SeenCase): Promise<string[]> {
  const { applicant } = facts;
  const key = applicant && emailKey(applicant.email);
  if (!key || row.opened_by !== null || row.state === 'ended') return [];
  const found = await findPersonByEmail(db, facts.case.institution, key);
  const account = found && { name: `${found.first_name} ${found.last_name}`, nationalId: found.national_id };
  return [accountNotice(applicant, account) ?? []].flat();
}
