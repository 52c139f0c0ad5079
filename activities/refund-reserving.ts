import type { Knex } from 'knex';
import { dayIn } from '../db/day-in.ts';
import { appendEvent, lastEvent } from '../db/events.ts';
import { loadFacts } from '../db/facts.ts';
import { declarationsNamed } from '../db/refundable.ts';
import { newestSelection, replaceItems } from '../db/refunds.ts';
import { judgeRefund, type RefundTerms } from '../domain/dues-refund.ts';
import type { RefundItem } from '../domain/facts/refund.ts';

type Reserved = 'reserved' | 'taken';

/**
 * Judged once more as on the day of the choice, and taken whole or not at all: the index of the table lets no declaration
 * be in two requests (TIM-REF-18). What loses keeps nothing half-reserved.
 */
export async function reserve(trx: Knex.Transaction, caseId: string, terms: RefundTerms, at: Date): Promise<Reserved> {
  const { answer, body, answeredAt } = await newestSelection(trx, caseId);
  const done = await lastEvent(trx, caseId, 'declarationsReserved');
  if (done?.data['answer'] === answer) return 'reserved';
  const { case: opened, firm } = await loadFacts(trx, caseId);
  const codes = body['declarations'] as readonly string[];
  const found = await declarationsNamed(trx, { firm: firm!.taxNumber, except: caseId }, codes);
  const today = dayIn(opened.institution, answeredAt);
  const items = found.flatMap((declaration) => {
    const judged = judgeRefund(declaration, { terms, today, takenBy: declaration.takenBy });
    return 'refusal' in judged ? [] : [itemOf(declaration, judged)];
  });
  if (items.length < codes.length || !(await attempt(trx, caseId, items, (body['iban'] as string | undefined) ?? null)))
    return 'taken';
  await appendEvent(trx, caseId, {
    kind: 'declarationsReserved',
    at,
    data: { answer, declarations: items.length },
  });
  return 'reserved';
}

/** What was reserved before stays where the new choice cannot be had. */
async function attempt(
  trx: Knex.Transaction,
  caseId: string,
  items: readonly NewItem[],
  iban: string | null,
): Promise<boolean> {
  const undone = new Error('another request has one of them');
  try {
    return await trx.transaction(async (inner) => {
      if (await replaceItems(inner, caseId, items, iban)) return true;
      throw undone;
    });
  } catch (problem) {
    if (problem === undone) return false;
    throw problem;
  }
}

type NewItem = Omit<RefundItem, 'state'>;
type Found = Awaited<ReturnType<typeof declarationsNamed>>[number];

const itemOf = (
  { approvalCode, registrationNumber, declaredOn, secretariat, value, realised, dues }: Found,
  { kind, amount, lastDay }: Pick<RefundItem, 'kind' | 'amount' | 'lastDay'>,
): NewItem => ({
  ...{ approvalCode, registrationNumber, declaredOn, secretariat, value, realised, kind, amount, lastDay },
  ...{ dues: dues!.amount, receipt: dues!.receipt, paidOn: dues!.paidOn, source: dues!.source },
});
