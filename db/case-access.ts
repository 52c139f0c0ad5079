import type { Knex } from 'knex';
import { voidCaseLinks } from './links.ts';
import { voidMails } from './mails.ts';

/**
 * Nobody reaches the case by mail any more: its links are void, sessions made from them end, and a mail that is still on
 * its way is not written, because it would make another link.
 */
export async function voidCaseAccess(trx: Knex.Transaction, caseId: string, at: Date) {
  await voidCaseLinks(trx, caseId, at);
  await voidMails(trx, caseId);
  await trx('sessions').where({ case_id: caseId }).delete();
}
