import type { Knex } from 'knex';
import { voidCaseAccess } from './case-access.ts';
import { appendEvent, lockCase } from './events.ts';
import { forgetFirms } from './firms.ts';
import { forgetKeysOf } from './idempotency.ts';
import { eraseDeskWords } from './inbox/words.ts';
import { eraseMails } from './mails.ts';
import { eraseNotices } from './notices.ts';
import { eraseRefund } from './refunds.ts';

/**
 * Everything personal of a case goes; numbers, outcomes and instants stay, and the chain still verifies because it holds
 * only commitments whose salts are erased too.
 */
export async function eraseCase(trx: Knex.Transaction, caseId: string, at: Date): Promise<void> {
  const { erased_at, firm, acting_for } = await lockCase(trx, caseId);
  if (erased_at) return;
  await voidCaseAccess(trx, caseId, at);
  await trx('applicants').where({ case_id: caseId }).delete();
  await eraseAnswers(trx, caseId);
  await eraseDeskWords(trx, caseId);
  await eraseNotices(trx, caseId);
  const documents = await eraseDocuments(trx, caseId);
  const mails = await eraseMails(trx, caseId);
  await eraseRefund(trx, caseId);
  await trx('proxies').where({ case_id: caseId }).delete();
  await trx('cases').where({ id: caseId }).update({ erased_at: at, firm: null, acting_for: null, acting_by: null });
  const named = [firm, acting_for].filter((one) => one !== null);
  if (named.length > 0) await forgetFirms(trx, (query) => query.whereIn('tax_number', named));
  await appendEvent(trx, caseId, { kind: 'caseErased', at, data: { documents, mails } });
}

/** A hash of what was written would tell whoever guesses right, so it goes with the words and their salt. */
async function eraseAnswers(trx: Knex.Transaction, caseId: string) {
  await trx('answers')
    .where({ case_id: caseId })
    .update({ body: null, salt: null, body_hash: Buffer.alloc(0), network: null, acting_for: null, acting_by: null });
  await forgetKeysOf(trx, `case:${caseId}`);
}

const eraseDocuments = (trx: Knex.Transaction, caseId: string): Promise<number> =>
  trx('documents')
    .where({ case_id: caseId })
    .whereNot({ state: 'erased' })
    .update({ state: 'erased', file_name: null, sha256: null });
