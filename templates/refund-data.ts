import { numberOf } from '../domain/dues-refund.ts';
import type { RefundItem } from '../domain/facts/refund.ts';
import { accountOf } from '../domain/facts/refund-views.ts';
import type { CaseFacts } from '../domain/facts.ts';
import { unitById } from '../domain/units.ts';

/** What mails and petitions of a refund may name: of one secretariat's part, or of the whole request. */
export function refundData({ refund }: CaseFacts, part: string) {
  if (!refund) return undefined;
  const of = <T extends { readonly secretariat: string }>(rows: readonly T[]) =>
    rows.filter(({ secretariat }) => part === '' || secretariat === part);
  const [items, parts] = [of(refund.items), of(refund.parts)];
  const isCorrected = ({ kind }: RefundItem) => kind === 'corrected';
  return {
    units: parts.map(({ secretariat }) => unitById(secretariat)?.name ?? secretariat),
    declarations: items.length,
    amount: sum(items),
    cancelled: shown(items.filter((item) => !isCorrected(item))),
    corrected: shown(items.filter(isCorrected)),
    account: [...new Set(parts.map(accountOf))].join(', '),
    isToIban: parts.some(({ iban }) => iban !== null),
    ...{ payBy: parts[0]?.payBy, paidOn: parts[0]?.paidOn, slip: parts[0]?.slip },
  };
}

const shown = (items: readonly RefundItem[]) => ({
  rows: items.map((item) => ({ ...item, number: numberOf(item) })),
  amount: sum(items),
  isEmpty: items.length === 0,
});

const sum = (items: readonly RefundItem[]) => items.reduce((total, { amount }) => total + amount, 0);
