import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { findCase } from '../../db/cases.ts';
import { lockCase } from '../../db/events.ts';
import { type LinkOwner, makeLink } from '../../db/links.ts';
import { findMail, keepRendering, lockMail, type MailRow, queueMail, voidMail } from '../../db/mails.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Institution } from '../../domain/institutions.ts';
import { isTaskMail } from '../../templates/account.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';
import type { MailToDeliver } from '../../workflows/kit/contract.ts';
import { type Compose, refusal } from './composing.ts';
import { type FirmContacts, partyRecipients } from './recipients.ts';

type Preparing = {
  readonly db: Knex;
  readonly clock: Clock;
  readonly compose: Compose;
  readonly catalogue: Catalogue;
  readonly contactsOf?: FirmContacts;
  readonly linkKey: string;
};

/**
 * The row comes first, alone, so that a mail that cannot be written yet is known all the same. Then its words, once:
 * a retry sends what the first attempt wrote, unless it tells of tasks, which may be another's or nobody's by then.
 */
export async function prepareMail(deps: Preparing, mail: MailToDeliver): Promise<MailRow> {
  const at = await deps.clock.now();
  await enter(deps.db, mail, at);
  const row = await findMail(deps.db, mail.mailId);
  if (!row) throw refusal('MailUnknown');
  if (isWritten(row)) return row;
  const to = await partyRecipients(deps, row);
  return withMail(deps.db, row, (trx, locked) => write(deps, trx, locked, { at, to }));
}

const isWritten = ({ html, name, state }: MailRow) =>
  state === 'sent' || state === 'voided' || (html !== null && !isTaskMail(name));

/** The case's row is locked before the mail's, as by everybody who writes to a case's history. */
export const withMail = <T>(
  db: Knex,
  { id, case_id }: Pick<MailRow, 'id' | 'case_id'>,
  work: (trx: Knex.Transaction, row: MailRow) => Promise<T>,
) =>
  db.transaction(async (trx) => {
    if (case_id) await lockCase(trx, case_id);
    return work(trx, (await lockMail(trx, id))!);
  });

async function enter(db: Knex, { mailId, caseId, name, part = '' }: MailToDeliver, at: Date): Promise<void> {
  if (caseId === undefined || name === undefined) return;
  const found = await findCase(db, caseId);
  const institution = found!.institution as Institution;
  await queueMail(db, { id: mailId, institution, caseId, name, part, at });
}

type Written = { readonly at: Date; readonly to: readonly string[] | undefined };

async function write(
  { compose, linkKey }: Preparing,
  trx: Knex.Transaction,
  row: MailRow,
  { at, to }: Written,
): Promise<MailRow> {
  if (isWritten(row)) return row;
  const linkId = randomUUID();
  const composed = await compose(trx, { row, linkId, at, to });
  if (composed?.link) await makeLink(trx, linkFor(row, composed.link, { id: linkId, at, linkKey }));
  if (composed) await keepRendering(trx, row.id, composed.rendering);
  else await voidMail(trx, row.id);
  return (await findMail(trx, row.id))!;
}

type Making = { readonly id: string; readonly at: Date; readonly linkKey: string };

const linkFor = ({ institution, id: mail }: MailRow, owner: LinkOwner, { id, at, linkKey }: Making) => ({
  ...owner,
  ...{ id, institution, mail, madeAt: at, key: linkKey },
});
