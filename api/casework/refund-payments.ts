import { dayIn } from '../../db/day-in.ts';
import { listPayments, type PaymentRow, type PaymentsAsked, sumPayments } from '../../db/refund-payments.ts';
import type { Person } from '../../domain/actor.ts';
import { isDay } from '../../domain/day.ts';
import { Refusal } from '../../domain/errors.ts';
import { isInReach, reachOf } from '../../domain/reach.ts';
import { secretariats, unitById } from '../../domain/units.ts';
import { weekEnd } from '../../domain/week-end.ts';
import { type Column, workbook } from '../../files/spreadsheet/workbook.ts';
import type { ApiDeps } from '../deps.ts';
import { isUuid, pageOf, placeIn } from './cursor.ts';
import { unitNames } from './people.ts';

export type Asked = {
  readonly state: 'thisWeek' | 'waiting' | 'paid';
  readonly unit?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
};

/** What a secretariat has to pay, this week or at all, or has paid. */
export async function paymentsPage(deps: ApiDeps, who: Person, { after, limit = 50, ...given }: Asked) {
  const asked = await narrowed(deps, who, given);
  const [found, totals] = await Promise.all([
    listPayments(deps.db, { ...asked, after: after === undefined ? undefined : lastOf(after), limit: limit + 1 }),
    sumPayments(deps.db, asked),
  ]);
  const { rows, next } = pageOf(found, limit, ({ day, unit, caseId }) => [`${day} ${unit}`, caseId]);
  return { payments: rows.map(shown), totals, next };
}

/** For the bank: what is to be transferred, with the sums as numbers. */
export async function paymentsFile(deps: ApiDeps, who: Person, given: Omit<Asked, 'after' | 'limit'>) {
  const asked = { ...(await narrowed(deps, who, given)), isForBank: given.state !== 'paid' };
  return workbook({ name: 'Ödemeler', at: await deps.clock.now(), columns, batches: everyPage(deps, asked) });
}

async function* everyPage({ db }: ApiDeps, asked: PaymentsAsked): AsyncGenerator<PaymentRow[]> {
  const limit = 250;
  for (let last: PaymentRow | undefined; ; ) {
    const rows = await listPayments(db, { ...asked, after: last && [last.day, last.caseId, last.unit], limit });
    yield rows;
    last = rows.at(-1);
    if (!last || rows.length < limit) return;
  }
}

const columns: readonly Column<PaymentRow>[] = [
  { title: 'Firma unvanı', kind: 'text', width: 50, of: ({ title }) => title },
  { title: 'IBAN', kind: 'text', width: 30, of: ({ iban }) => iban },
  { title: 'Tutar (₺)', kind: 'amount', width: 15, of: ({ amount }) => amount },
  { title: 'Açıklama', kind: 'text', width: 40, of: ({ number }) => `Nispi aidat iadesi ${number}` },
  { title: 'Vergi numarası', kind: 'text', width: 16, of: ({ firm }) => firm },
  { title: 'Son ödeme günü', kind: 'day', width: 16, of: ({ payBy }) => payBy },
  { title: 'Ödendiği gün', kind: 'day', width: 14, of: ({ paidOn }) => paidOn },
  { title: 'Dekont no', kind: 'text', width: 20, of: ({ slip }) => slip },
];

/** Of the secretariats at whose desk they sit, if at any; any other is not there. */
async function narrowed({ clock }: ApiDeps, who: Person, { state, unit, ...rest }: Omit<Asked, 'after' | 'limit'>) {
  const reach = reachOf(who.roles);
  const units = secretariats
    .filter(({ id, institution }) => institution === who.institution && (unit === undefined || id === unit))
    .map(({ id }) => id)
    .filter((id) => isInReach(reach, { unit: id, role: 'secretariatClerk' }));
  if (units.length === 0 && unit !== undefined) throw new Refusal('NotFound');
  if (state !== 'thisWeek') return { ...rest, units, state };
  return { ...rest, units, state: 'waiting' as const, to: weekEnd(dayIn(who.institution, await clock.now())) };
}

function lastOf(cursor: string): readonly [string, string, string] {
  const [place, id] = placeIn(cursor, (place, id) => isPlace(place.split(' ')) && isUuid(id));
  const [day, unit] = place.split(' ') as [string, string];
  return [day, id, unit];
}

const isPlace = ([day = '', unit = '']: readonly string[]) =>
  /^[12]/.test(day) && isDay(day) && unitById(unit) !== undefined;

const shown = ({ caseId, number, unit, firm, title, task, ...row }: PaymentRow) => ({
  ...{ case: { id: caseId, number }, unit: unitNames(unit), firm: { taxNumber: firm, title }, task },
  ...{ amount: row.amount, declarations: row.declarations, iban: row.iban },
  ...{ payBy: row.payBy, paidOn: row.paidOn, slip: row.slip },
});
