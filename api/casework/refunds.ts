import { listRefunds, type RefundRow, type RefundSort } from '../../db/refund-list.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { partStates } from '../../domain/facts/refund-views.ts';
import type { Process } from '../../domain/process.ts';
import { fold } from '../../domain/text.ts';
import type { ApiDeps } from '../deps.ts';
import { actingAs } from './capacity.ts';
import { isSorted, pageOf, placeIn } from './cursor.ts';
import { unitNames } from './people.ts';

export type Asked = {
  readonly firm: string;
  readonly side?: 'own' | 'filed' | undefined;
  readonly state?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: RefundSort | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
};

/** The refunds of a firm that one acts for; what was filed for others only its own people see (TIM-REF-01). */
export async function refundsPage(deps: ApiDeps, who: Person, { after, order, limit = 50, ...asked }: Asked) {
  const { side = 'own', sort = 'filed', firm } = asked;
  const acting = await actingAs(deps, who, { firm });
  if (side === 'filed' && acting.card) throw new Refusal('NotFound');
  const process = deps.catalogue.get('duesRefund')!;
  const found = await listRefunds(deps.db, {
    ...{ ...asked, side, sort, institution: who.institution },
    descending: (order ?? (sort === 'filed' ? 'desc' : 'asc')) === 'desc',
    after: after === undefined ? undefined : placeIn(after, isSorted),
    limit: limit + 1,
    titles: foldedTitles(process),
  });
  const { rows, next } = pageOf(found, limit, ({ sorted, id }) => [sorted, id]);
  return { refunds: rows.map((row) => shown(row, process)), next };
}

/** Where a request stands before it has ended. */
export const openStates = {
  unfinished: 'Onaya gönderilmedi',
  answerNeeded: 'Sizden bilgi bekleniyor',
  underReview: 'İnceleniyor',
  awaitingPayment: 'Ödeme bekliyor',
} as const;

const titlesOf = ({ ends }: Process): Readonly<Record<string, string>> => ({ ...openStates, ...ends });
const foldedTitles = (process: Process) =>
  Object.fromEntries(Object.entries(titlesOf(process)).map(([state, title]) => [state, fold(title)]));

const shown = (
  { id, number, firm, title, filed, state, amount, declarations, parts }: RefundRow,
  process: Process,
) => ({
  ...{ id, number, firm: { taxNumber: firm, title }, filedAt: filed.toISOString() },
  state: { id: state, title: titlesOf(process)[state] ?? state },
  ...{ amount, declarations },
  parts: parts.map((part) => ({
    ...{ unit: unitNames(part.secretariat), state: { id: part.state, title: partStates[part.state] } },
    ...{ amount: part.amount, declarations: part.declarations, payBy: part.payBy, paidOn: part.paidOn },
  })),
});
