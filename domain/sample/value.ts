import { type Field, type FieldKind, type FieldOf, type FirmKind, isDocumentField } from '../form/index.ts';
import { completeTckn, completeVkn } from '../identifiers.ts';
import type { Sampling } from './samples.ts';

export function sampleValue(field: Field, sampling: Sampling): unknown {
  if (isDocumentField(field)) return sampling.samples.document(field);
  const of = kinds as { readonly [kind in FieldKind]?: (field: Field, sampling: Sampling) => unknown };
  return of[field.kind]?.(field, sampling);
}

const kinds: { readonly [kind in FieldKind]?: (field: FieldOf<kind>, sampling: Sampling) => unknown } = {
  text: ({ label, min, max }, { next }) => fitted(`${label} ${next()}`, min, max),
  note: ({ label, min, max }, { next }) => fitted(`${label}: örnek açıklama ${next()}`, min, max),
  email: (_, { next }) => `ornek${next()}@ornek.com.tr`,
  mobile: (_, { next }) => `0532${digits(next(), 7)}`,
  phone: (_, { next }) => `0212${digits(next(), 7)}`,
  nationalId: (_, { next }) => completeTckn(`1${digits(next(), 8)}`),
  taxNumber: (_, { next }) => completeVkn(digits(next(), 9)),
  iban: (_, { next }) => turkishIban(`00061${'0'}${digits(next(), 16)}`),
  date: (field, sampling) => sampleDay(field, sampling),
  money: (_, { next }) => 100 + next(),
  number: ({ min, max }, { next }) => min + (next() % (max - min + 1)),
  yesNo: (_, { next }) => next() % 2 === 0,
  records: ({ from }, { samples }) => samples.record(from),
  firm: ({ as }, { samples, beside }) => samples.firm(typeof as === 'string' ? as : (beside[as.field] as FirmKind)),
};

/** Long enough, short enough, and without a blank at the end that tidying would take away. */
function fitted(text: string, min = 1, max = 200): string {
  const cut = text.normalize('NFKC').slice(0, max).trimEnd();
  return cut.padEnd(Math.max(min, 1), 'a');
}

const digits = (n: number, count: number) => String(n).padStart(count, '0').slice(-count);

/** ISO 13616: the country and 00 go to the end, letters become numbers, the rest to 98 is the check. */
function turkishIban(account: string): string {
  const check = 98n - (BigInt(`${account}292700`) % 97n);
  return `TR${String(check).padStart(2, '0')}${account}`;
}

function sampleDay({ notBefore, notAfter }: FieldOf<'date'>, { samples, next, beside }: Sampling): string {
  const { today } = samples;
  const step = next() % 50;
  const other = typeof notBefore === 'object' ? beside[notBefore.field] : undefined;
  if (typeof other === 'string') return notAfter ? other : later(other, step);
  if (notBefore === 'today') return notAfter ? today : later(today, step);
  return notBefore === 'tomorrow' ? later(today, 1 + step) : later(today, -step);
}

const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
