import { type Claimable, declarationsNamed, refundableOf } from '../../db/refundable.ts';
import { paymentSources } from '../../domain/customs-declaration.ts';
import { isDay } from '../../domain/day.ts';
import { dueBack, judgeRefund, numberOf, refundKinds } from '../../domain/dues-refund.ts';
import type { Column, KnownRecord } from '../../domain/table.ts';
import { pageOf, placeIn } from '../casework/cursor.ts';
import { copyShown, freshCopy } from '../casework/customs-declarations.ts';
import { unitNames } from '../casework/people.ts';
import type { ApiDeps } from '../deps.ts';
import type { RecordSource, RecordsOf } from './source.ts';

const column = (name: string, title: string, kind: Column['kind'] = 'text'): Column => ({ name, title, kind });

/** Declarations whose dues may be given back, in whole or in part (TIM-REF-03, 04, 23). */
export const refundableDeclarations: RecordSource = {
  title: 'Aidatı geri istenebilecek beyannameler',
  columns: [
    ...[column('number', 'Beyanname'), column('declaredOn', 'Tarih', 'day'), column('unit', 'Genel sekreterlik')],
    ...[column('kind', 'Tür'), column('receipt', 'Makbuz'), column('paidOn', 'Ödeme günü', 'day')],
    ...[column('paidFrom', 'Ödendiği yer'), column('dues', 'Aidat', 'money')],
    ...[column('amount', 'İade tutarı', 'money'), column('lastDay', 'Son başvuru günü', 'day')],
  ],
  sums: 'amount',

  copy: async (deps, firm) => copyShown(await freshCopy(deps, firm)),

  async page(deps, of, { after, limit, ...query }) {
    const last = after === undefined ? undefined : placeIn(after, isPlace);
    const asked = { firm: of.firm, except: of.caseId, ...query, after: last, limit: limit + 1 };
    const found = await refundableOf(deps.db, asked);
    const { rows, next } = pageOf(found, limit, ({ declaredOn, approvalCode }) => [declaredOn, approvalCode]);
    return { records: rows.map((one) => recordOf(deps, of, one)), next };
  },

  async byIds(deps, of, ids) {
    const found = await declarationsNamed(deps.db, { firm: of.firm, except: of.caseId }, ids);
    return found.map((one) => recordOf(deps, of, one));
  },
};

const isPlace = (day: string, code: string) =>
  /^[12]\d{3}-\d\d-\d\d$/.test(day) && isDay(day) && /^[\w-]{1,60}$/.test(code);

function recordOf({ config }: ApiDeps, { today }: RecordsOf, declaration: Claimable): KnownRecord {
  const judged = judgeRefund(declaration, { terms: config.refund, today, takenBy: declaration.takenBy });
  const { approvalCode, dues, secretariat, declaredOn } = declaration;
  const due = dueBack(declaration);
  return {
    id: approvalCode,
    refusal: 'refusal' in judged ? judged.refusal : null,
    cells: {
      ...{ number: numberOf(declaration), declaredOn, unit: unitNames(secretariat).short },
      ...{ kind: due ? refundKinds[due.kind] : null, receipt: dues?.receipt ?? null, paidOn: dues?.paidOn ?? null },
      ...{ paidFrom: dues ? paymentSources[dues.source] : null, dues: dues?.amount ?? null },
      ...{ amount: due?.amount ?? null, lastDay: 'refusal' in judged ? null : judged.lastDay },
      ...{ isLate: !('refusal' in judged) && judged.isLate, source: dues?.source ?? null },
    },
  };
}
