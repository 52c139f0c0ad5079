import type { Knex } from 'knex';
import { voidCaseAccess } from './case-access.ts';
import { appendEvent, lockCase } from './events.ts';
import { eraseMails } from './mails.ts';

/**
 * Everything personal of a case goes; numbers, outcomes and instants stay, and the chain still verifies because it holds
 * only commitments whose salts are erased too.
 */
export async function eraseCase(trx: Knex.Transaction, caseId: string, at: Date): Promise<void> {
  const { erased_at, firm } = await lockCase(trx, caseId);
  if (erased_at) return;
  await voidCaseAccess(trx, caseId, at);
  await trx('applicants').where({ case_id: caseId }).delete();
  await trx('answers').where({ case_id: caseId }).update({ body: null, salt: null });
  const documents = await eraseDocuments(trx, caseId);
  const mails = await eraseMails(trx, caseId);
  await trx('cases').where({ id: caseId }).update({ erased_at: at, firm: null });
  if (firm) await forgetFirm(trx, firm);
  await appendEvent(trx, caseId, { kind: 'caseErased', at, data: { documents, mails } });
}

const eraseDocuments = (trx: Knex.Transaction, caseId: string): Promise<number> =>
  trx('documents')
    .where({ case_id: caseId })
    .whereNot({ state: 'erased' })
    .update({ state: 'erased', file_name: null, sha256: null });

/** The copy of a firm's card is kept while somebody works with it; a sole trader's number is a person's number. */
async function forgetFirm(trx: Knex.Transaction, taxNumber: string) {
  await trx('firms')
    .where({ tax_number: taxNumber })
    .whereNotExists(trx('cases').where({ firm: taxNumber }))
    .whereNotExists(trx('cases').where({ acting_for: taxNumber }))
    .whereNotExists(trx('person_firms').where({ tax_number: taxNumber }))
    .delete();
}
