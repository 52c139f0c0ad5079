import { randomUUID } from 'node:crypto';
import { createCase } from '../../db/cases.ts';
import { declarationsNamed } from '../../db/refundable.ts';
import { approvePart, fileParts, payPart, replaceItems } from '../../db/refunds.ts';
import type { Capacity } from '../../domain/casework.ts';
import type { CustomsDeclaration } from '../../domain/customs-declaration.ts';
import { judgeRefund } from '../../domain/dues-refund.ts';
import { duesRefund } from '../../workflows/tim/dues-refund/process.ts';
import type { Stage } from '../api/stage.ts';
import { declared, known } from './declarations.ts';

type Laid = {
  readonly capacity: Capacity;
  readonly at: Date;
  readonly declarations: readonly Partial<CustomsDeclaration>[];
  readonly iban?: string;
  readonly filed?: boolean;
  /** Secretariats whose part is approved, with the day by which it is to be paid. */
  readonly approved?: Readonly<Record<string, string>>;
  readonly paid?: Readonly<Record<string, string>>;
};

/** A request on record as its story would have left it. */
export async function laid(stage: Stage, { capacity, at, iban, ...given }: Laid): Promise<string> {
  const { db } = stage;
  const codes = await known(
    db,
    given.declarations.map((one) => declared(capacity.firm, one)),
    at,
  );
  return db.transaction(async (trx) => {
    const actingFor = { ...capacity, as: 'exporter' as const };
    const answer = { declarations: codes, ...(iban && { iban }) };
    const filing = { process: duesRefund, answer, sent: {}, person: null, actingFor, actor: 'a', at };
    const { id } = await createCase(trx, { ...filing, key: randomUUID() });
    const found = await declarationsNamed(trx, { firm: capacity.firm }, codes);
    const terms = { terms: { months: 0, late: 'refuse' as const }, today: '2026-11-20' };
    const items = found.map((one) => {
      const judged = judgeRefund(one, terms);
      if ('refusal' in judged) throw new Error(judged.refusal);
      const { amount, paidOn, receipt, source } = one.dues!;
      return { ...one, ...judged, dues: amount, paidOn, receipt, source };
    });
    const rows = items.map(
      ({ approvalCode, registrationNumber, declaredOn, secretariat, value, realised, ...rest }) => ({
        ...{ approvalCode, registrationNumber, declaredOn, secretariat, value, realised },
        ...{ kind: rest.kind, amount: rest.amount, lastDay: rest.lastDay, dues: rest.dues },
        ...{ paidOn: rest.paidOn, receipt: rest.receipt, source: rest.source },
      }),
    );
    if (!(await replaceItems(trx, id, rows, iban ?? null))) throw new Error('somebody has one of them');
    if (given.filed !== false) await fileParts(trx, id, { at, day: '2026-11-20' });
    for (const [part, payBy] of Object.entries({ ...given.approved, ...given.paid }))
      await approvePart(trx, { caseId: id, part }, { at, payBy });
    for (const [part, paidOn] of Object.entries(given.paid ?? {}))
      await payPart(trx, { caseId: id, part }, { paidOn, slip: `D-${paidOn}`, at });
    return id;
  });
}
