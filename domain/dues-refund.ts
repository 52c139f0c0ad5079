import type { CustomsDeclaration } from './customs-declaration.ts';
import type { Kurus } from './money.ts';
import { formatDay } from './text.ts';

/** Why dues are given back (TIM-REF-23): never registered, registered and then cancelled, corrected downwards. */
export const refundKinds = { unregistered: 'Tescilsiz', registered: 'Tescilli', corrected: 'Redreseli' } as const;
export type RefundKind = keyof typeof refundKinds;

/** Months from the day of the receipt (0: no limit), and what becomes of whoever is later (TIM-REF-21). */
export type RefundTerms = { readonly months: number; readonly late: 'refuse' | 'flag' };

export type Refundable = {
  readonly kind: RefundKind;
  readonly amount: Kurus;
  /** YYYY-MM-DD; null where there is no limit. */
  readonly lastDay: string | null;
  readonly isLate: boolean;
};
type Judged = Refundable | { readonly refusal: string };

/** Another request that has the declaration: still open, or approved before. */
export type TakenBy = { readonly number: string; readonly state: 'reserved' | 'approved' };
type Asked = { readonly terms: RefundTerms; readonly today: string; readonly takenBy?: TakenBy | undefined };

type Dutiable = Pick<
  CustomsDeclaration,
  'approvalCode' | 'registrationNumber' | 'status' | 'value' | 'realised' | 'dues'
>;

/** What of a declaration's dues is given back, or a sentence why nothing is (regulation, article 46/5). */
export function judgeRefund(declaration: Dutiable, { terms, today, takenBy }: Asked): Judged {
  const name = numberOf(declaration);
  if (takenBy) return { refusal: taken(name, takenBy) };
  const due = dueBack(declaration);
  if (!due) return { refusal: notDue(name, declaration) };
  const lastDay = lastDayToApply(declaration.dues!.paidOn, terms.months) ?? null;
  const isLate = lastDay !== null && today > lastDay;
  if (isLate && terms.late === 'refuse') return { refusal: tooLate(name, lastDay) };
  return { ...due, lastDay, isLate };
}

/** Of a cancelled declaration the whole, of a corrected one the part that was not exported; otherwise nothing. */
export function dueBack({ dues, status, registrationNumber, value, realised }: Omit<Dutiable, 'approvalCode'>) {
  if (dues === null || dues.amount <= 0) return undefined;
  if (status !== 'approved')
    return { kind: registrationNumber === null ? 'unregistered' : 'registered', amount: dues.amount } as const;
  if (realised === null || realised >= value) return undefined;
  const amount = shareOf(dues.amount, { part: value - realised, whole: value });
  return amount > 0 ? ({ kind: 'corrected', amount } as const) : undefined;
}

/** Rounded half up to the kuruş; amounts times values do not fit into a floating-point number. */
export function shareOf(amount: Kurus, { part, whole }: { readonly part: Kurus; readonly whole: Kurus }): Kurus {
  const [of, over] = [BigInt(amount) * BigInt(part), BigInt(whole)];
  return Number((2n * of + over) / (2n * over));
}

/** The same day of the month, or the month's last one where it has no such day; nothing without a limit. */
export function lastDayToApply(paidOn: string, months: number): string | undefined {
  if (months === 0) return undefined;
  const [year, month, day] = paidOn.split('-').map(Number) as [number, number, number];
  const daysIn = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, daysIn))).toISOString().slice(0, 10);
}

/** What people call a declaration: one that was never registered has the unions' code alone. */
export const numberOf = ({ registrationNumber, approvalCode }: Pick<Dutiable, 'registrationNumber' | 'approvalCode'>) =>
  registrationNumber ?? approvalCode;

const taken = (name: string, { number, state }: TakenBy) =>
  state === 'approved'
    ? `${name} numaralı beyannamenin iadesi ${number} numaralı talepte onaylandı.`
    : `${name} numaralı beyanname başka bir iade talebinde: ${number}. Listeden çıkarın ya da önce o talepten vazgeçin.`;

const notDue = (name: string, { dues }: Dutiable) =>
  dues === null || dues.amount <= 0
    ? `${name} numaralı beyanname için ödenmiş nispi aidat yok.`
    : `${name} numaralı beyannamenin iade edilecek aidatı yok: iptal ya da vazgeç durumunda değil, redreseyle de düşmemiş.`;

const tooLate = (name: string, lastDay: string) =>
  `${name} numaralı beyannamenin iadesi en geç ${formatDay(lastDay)} günü istenebilirdi. Listeden çıkarın.`;

/** Ids that the firm has no declaration for. */
export const unknownDeclaration = (id: string) =>
  `${id} onay kodlu bir beyanname firmanın beyannameleri arasında bulunamadı. Listeden çıkarın.`;
