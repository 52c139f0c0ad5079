import type { Knex } from 'knex';
import { voidCaseLinks } from './links.ts';

/** Nobody reaches the case by mail any more: its links are void, sessions made from them end. */
export async function voidCaseAccess(trx: Knex.Transaction, caseId: string, at: Date) {
  await voidCaseLinks(trx, caseId, at);
  await trx('sessions').where({ case_id: caseId }).delete();
}
