import type { Knex } from 'knex';
import type { Config } from '../config.ts';
import { loadCalendar } from '../db/calendars.ts';
import { dayIn } from '../db/day-in.ts';
import { appendEvent, lockCase } from '../db/events.ts';
import { loadFacts } from '../db/facts.ts';
import { approvePart, changeAccount, fileParts, freeAll, freePart, type Part, payPart } from '../db/refunds.ts';
import { deadline } from '../domain/calendar.ts';
import type { Clock } from '../domain/clock.ts';
import { failpoint } from '../failpoint.ts';
import type { Catalogue } from '../workflows/catalogue.ts';
import type { CaseInput } from '../workflows/kit/index.ts';
import { processOf } from './cases/declared.ts';
import { reserve } from './refund-reserving.ts';

type PartInput = CaseInput & { readonly part: string };

/** What the story of a dues refund does besides asking, mailing and issuing. */
export interface RefundActivities {
  /** All that was chosen is this request's own, or nothing of it is. */
  reserveDeclarations(input: CaseInput): Promise<'reserved' | 'taken'>;
  /** From now on it lies with the secretariats; says who filed it. */
  fileRefund(input: CaseInput): Promise<'firm' | 'proxy'>;
  /** What was never filed can be asked back in another request. */
  giveUpRefund(input: CaseInput): Promise<void>;
  approveRefund(input: PartInput): Promise<void>;
  freePart(input: PartInput & { readonly as: 'rejected' | 'withdrawn' }): Promise<void>;
  changeRefundAccount(input: PartInput): Promise<void>;
  recordRefundPayment(input: PartInput): Promise<void>;
}

type Dependencies = {
  readonly config: Pick<Config, 'refund'>;
  readonly db: Knex;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
};

/** Each may be repeated: rows change from one state to the next, and with the row its history, or neither does. */
export function createRefundActivities(deps: Dependencies): RefundActivities {
  const { db, config } = deps;
  return {
    reserveDeclarations: (input) => effect(deps, input, (trx, at) => reserve(trx, input.caseId, config.refund, at)),
    fileRefund: (input) => effect(deps, input, (trx, at) => file(trx, input, at)),
    giveUpRefund: (input) => effect(deps, input, (trx, at) => giveUp(trx, input, at)),
    approveRefund: (input) => effect(deps, input, (trx, at) => approve(trx, input, at, deps.catalogue)),
    freePart: (input) => effect(deps, input, (trx, at) => free(trx, input, at)),
    changeRefundAccount: (input) => effect(deps, input, (trx) => change(trx, input)),
    recordRefundPayment: (input) => effect(deps, input, (trx, at) => pay(trx, input, at)),
  };

  function effect<I extends CaseInput, T>(
    { clock }: Dependencies,
    { caseId }: I,
    run: (trx: Knex.Transaction, at: Date) => Promise<T>,
  ): Promise<T> {
    return recorded(async () => {
      const at = await clock.now();
      return db.transaction(async (trx) => {
        await lockCase(trx, caseId);
        return run(trx, at);
      });
    });
  }
}

async function recorded<T>(record: () => Promise<T>): Promise<T> {
  failpoint('refund:before-record');
  const done = await record();
  failpoint('refund:after-record');
  return done;
}

async function file(trx: Knex.Transaction, { caseId }: CaseInput, at: Date): Promise<'firm' | 'proxy'> {
  const { case: opened, refund } = await loadFacts(trx, caseId);
  const parts = await fileParts(trx, caseId, { at, day: dayIn(opened.institution, at) });
  if (parts > 0) await appendEvent(trx, caseId, { kind: 'refundFiled', at, data: { parts } });
  return refund!.isByProxy ? 'proxy' : 'firm';
}

async function giveUp(trx: Knex.Transaction, { caseId }: CaseInput, at: Date): Promise<void> {
  if (!(await freeAll(trx, caseId))) return;
  await appendEvent(trx, caseId, { kind: 'declarationsFreed', at, data: { part: '' } });
}

async function approve(trx: Knex.Transaction, input: PartInput, at: Date, catalogue: Catalogue): Promise<void> {
  const { institution, steps } = processOf(catalogue, 'duesRefund');
  const { due } = deadline(at, steps['payment']!.target!, await loadCalendar(trx, institution));
  const approved = await approvePart(trx, input, { at, payBy: dayIn(institution, due) });
  if (!approved) return;
  const data = { part: input.part, ...approved };
  await appendEvent(trx, input.caseId, { kind: 'refundApproved', at, data });
}

async function free(trx: Knex.Transaction, { as, ...part }: PartInput & { as: 'rejected' | 'withdrawn' }, at: Date) {
  if (!(await freePart(trx, part, as))) return;
  await appendEvent(trx, part.caseId, { kind: 'declarationsFreed', at, data: { part: part.part } });
}

async function change(trx: Knex.Transaction, input: PartInput): Promise<void> {
  const { iban } = await answered(trx, input, 'account');
  await changeAccount(trx, input, String(iban));
}

async function pay(trx: Knex.Transaction, input: PartInput, at: Date): Promise<void> {
  const { paidOn, slip } = await answered(trx, input, 'payment');
  const paid = await payPart(trx, input, { paidOn: String(paidOn), slip: String(slip), at });
  if (!paid) return;
  await appendEvent(trx, input.caseId, { kind: 'refundPaid', at, data: { part: input.part, ...paid } });
}

/** What was said last at a step of a part. */
async function answered(trx: Knex.Transaction, { caseId, part }: Part, step: string) {
  const { answers } = await loadFacts(trx, caseId);
  return answers.findLast((answer) => answer.step === step && answer.part === part)!.body;
}
