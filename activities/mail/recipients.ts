import type { Knex } from 'knex';
import { loadFacts } from '../../db/facts.ts';
import type { MailRow } from '../../db/mails.ts';
import { addressesOfFirm } from '../../db/persons.ts';
import { partyNamed } from '../../domain/parties.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';

/** The addresses that a registry of firms has for one of them. */
export type FirmContacts = (taxNumber: string) => Promise<readonly string[]>;
type Finding = { readonly db: Knex; readonly catalogue: Catalogue; readonly contactsOf?: FirmContacts | undefined };

/**
 * To whom a mail to a party goes: the firm's people here or, where it has none yet, those whom the registry names. Found
 * before the mail is written: the registry is asked without a transaction being held (R11).
 */
export async function partyRecipients(
  { db, catalogue, contactsOf }: Finding,
  row: MailRow,
): Promise<readonly string[] | undefined> {
  if (row.case_id === null || row.html !== null) return undefined;
  const facts = await loadFacts(db, row.case_id);
  const process = catalogue.get(facts.case.process);
  const firm = process && partyNamed(process.mails?.[row.name]?.to, { process, facts, part: row.part });
  if (firm === undefined) return undefined;
  const ours = await addressesOfFirm(db, row.institution, firm);
  return ours.length > 0 ? ours : ((await contactsOf?.(firm)) ?? []);
}
