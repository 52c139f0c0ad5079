import type { Knex } from 'knex';
import type { RefundItem } from '../domain/facts/refund.ts';
import type { Db } from './connection.ts';

/** What was chosen last, and when: of the start, or of a later choice. */
export type Selection = {
  readonly answer: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly answeredAt: Date;
};

export async function newestSelection(db: Db, caseId: string): Promise<Selection> {
  const { id, body, answered_at } = await db('answers')
    .where({ case_id: caseId, state: 'taken' })
    .whereIn('outcome', ['start', 'choose'])
    .orderBy('answered_at', 'desc')
    .first('id', 'body', 'answered_at');
  return { answer: id, body, answeredAt: answered_at };
}

type NewItem = Omit<RefundItem, 'state'>;

/**
 * All or nothing: false where another request has one of them. What this case had reserved before goes, with its
 * petitions. In one order, so that two requests that race wait for each other in the same place.
 */
export async function replaceItems(
  trx: Knex.Transaction,
  caseId: string,
  items: readonly NewItem[],
  iban: string | null,
): Promise<boolean> {
  await trx('refund_items').where({ case_id: caseId }).delete();
  await trx('refund_parts').where({ case_id: caseId }).delete();
  const rows = items
    .toSorted((one, other) => (one.approvalCode < other.approvalCode ? -1 : 1))
    .map((item) => ({ case_id: caseId, state: 'reserved', ...rowOf(item) }));
  const taken = await trx('refund_items')
    .insert(rows)
    .onConflict(trx.raw("(approval_code) WHERE state <> 'freed'"))
    .ignore()
    .returning('approval_code');
  if (taken.length < rows.length) return false;
  await prepareParts(trx, caseId, iban);
  await trx('documents').where({ case_id: caseId, direction: 'out', state: 'ready' }).update({ state: 'voided' });
  return true;
}

const rowOf = ({ approvalCode, registrationNumber, declaredOn, paidOn, lastDay, ...rest }: NewItem) => ({
  ...{ approval_code: approvalCode, registration_number: registrationNumber, declared_on: declaredOn },
  ...{ paid_on: paidOn, last_day: lastDay, ...rest },
});

/** A part of whose declarations one was paid from elsewhere goes to the IBAN, every other to the current account. */
const prepareParts = (trx: Knex.Transaction, caseId: string, iban: string | null) =>
  trx.raw(
    `INSERT INTO refund_parts (case_id, secretariat, firm, state, declarations, amount, iban)
     SELECT i.case_id, i.secretariat, k.firm, 'preparing', count(*), sum(i.amount),
       CASE WHEN bool_or(i.source <> 'currentAccount') THEN ? END
     FROM refund_items i JOIN cases k ON k.id = i.case_id WHERE i.case_id = ? GROUP BY 1, 2, 3`,
    [iban, caseId],
  );

/** How many were filed just now. */
export const fileParts = (trx: Knex.Transaction, caseId: string, filed: { at: Date; day: string }): Promise<number> =>
  trx('refund_parts')
    .where({ case_id: caseId, state: 'preparing' })
    .update({ state: 'filed', filed_at: filed.at, filed_on: filed.day });

export type Part = { readonly caseId: string; readonly part: string };
const at = ({ caseId, part }: Part) => ({ case_id: caseId, secretariat: part });

/** What was approved, where it had not been before. */
export async function approvePart(trx: Knex.Transaction, part: Part, approved: { at: Date; payBy: string }) {
  const [row] = await trx('refund_parts')
    .where({ ...at(part), state: 'filed' })
    .update({ state: 'approved', approved_at: approved.at, pay_by: approved.payBy })
    .returning('amount');
  if (!row) return undefined;
  await trx('refund_items')
    .where({ ...at(part), state: 'reserved' })
    .update({ state: 'approved' });
  return { amount: Number(row.amount) };
}

/** The declarations of a part may be asked back again at once. */
export async function freePart(trx: Knex.Transaction, part: Part, as: 'rejected' | 'withdrawn'): Promise<boolean> {
  const freed = await trx('refund_parts')
    .where({ ...at(part), state: 'filed' })
    .update({ state: as });
  await trx('refund_items')
    .where({ ...at(part), state: 'reserved' })
    .update({ state: 'freed' });
  return freed > 0;
}

/** What was never filed; whether there was anything. */
export async function freeAll(trx: Knex.Transaction, caseId: string): Promise<boolean> {
  await trx('refund_parts').where({ case_id: caseId, state: 'preparing' }).update({ state: 'withdrawn' });
  const freed = await trx('refund_items').where({ case_id: caseId, state: 'reserved' }).update({ state: 'freed' });
  return freed > 0;
}

export const changeAccount = (trx: Knex.Transaction, part: Part, iban: string) =>
  trx('refund_parts')
    .where({ ...at(part), state: 'approved' })
    .update({ iban });

type Paying = { readonly paidOn: string; readonly slip: string; readonly at: Date };

/** Once: whoever comes second pays nothing. */
export async function payPart(trx: Knex.Transaction, part: Part, { paidOn, slip, at: paidAt }: Paying) {
  const [row] = await trx('refund_parts')
    .where({ ...at(part), state: 'approved' })
    .update({ state: 'paid', paid_on: paidOn, slip, paid_at: paidAt })
    .returning('amount');
  return row && { amount: Number(row.amount) };
}

/** Sums and approval codes stay, so that what was given back is not given back again; receipts and accounts go. */
export async function eraseRefund(trx: Knex.Transaction, caseId: string): Promise<void> {
  await trx('refund_items').where({ case_id: caseId }).update({ receipt: '', registration_number: null });
  await trx('refund_parts').where({ case_id: caseId }).update({ firm: null, iban: null, slip: null });
}
