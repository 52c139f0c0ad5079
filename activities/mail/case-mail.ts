import type { Knex } from 'knex';
import { loadFacts } from '../../db/facts.ts';
import type { LinkOwner } from '../../db/links.ts';
import type { MailRow } from '../../db/mails.ts';
import { findPersonByEmail } from '../../db/persons.ts';
import type { CaseFacts } from '../../domain/facts.ts';
import { emailKey } from '../../domain/identifiers.ts';
import type { Mail, Process } from '../../domain/process.ts';
import { isRole } from '../../domain/roles.ts';
import { caseData } from '../../templates/caseData.ts';
import { linkAddress } from '../../templates/linkAddress.ts';
import { attachmentsOf } from './attachments.ts';
import { type Composed, type Composing, refusal, type ToCompose } from './composing.ts';
import { deadlinesOf } from './deadlines.ts';

/** A mail that the case's story sends: declared in its process, filled from what is known of the case now. */
export async function composeCaseMail(
  { catalogue, templates, config }: Composing,
  trx: Knex.Transaction,
  { row, linkId, at, to }: ToCompose,
): Promise<Composed | undefined> {
  const { name, part, institution } = row;
  const facts = await loadFacts(trx, row.case_id!);
  const { process, declared } = declaration(catalogue.get(facts.case.process), name);
  const recipient = to ? to.join(', ') : facts.applicant?.email;
  if (!recipient) return undefined;
  const owner = declared.link && (await ownerOf(trx, declared.link, row, facts));
  const link = owner && linkAddress(config.baseUrls[institution], owner.kind, linkId);
  const deadlines = await deadlinesOf(trx, { process, facts, part, at });
  const data = caseData({ process, facts, deadlines, part, ...(link && { link }) });
  const asked = { institution, process: process.id, name, data, subject: declared.subject, number: facts.case.number };
  const { subject, html, text: words } = templates.renderMail(asked);
  const attachments = await attachmentsOf(trx, { process, row, names: declared.attach ?? [] });
  return { rendering: { recipient, subject, html, words, attachments }, link: owner };
}

function declaration(process: Process | undefined, name: string): { process: Process; declared: Mail } {
  const declared = process?.mails?.[name];
  if (!process || !declared) throw refusal('MailUndeclared');
  if (isRole(declared.to)) throw refusal('MailRecipient');
  return { process, declared };
}

async function ownerOf(trx: Knex.Transaction, kind: 'case' | 'password', row: MailRow, facts: CaseFacts) {
  if (kind === 'case') return { kind, caseId: row.case_id! } satisfies LinkOwner;
  const key = emailKey(facts.applicant!.email);
  const account = key && (await findPersonByEmail(trx, row.institution, key));
  if (!account) throw refusal('MailRecipient');
  return { kind, person: account.id } satisfies LinkOwner;
}
