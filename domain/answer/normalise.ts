import { type Field, type FieldKind, type FieldOf, isDocumentField } from '../form/index.ts';
import { type Identifier, identifiers } from '../identifiers.ts';
import { parseMoney } from '../money.ts';
import { longestOption } from '../schema/value.ts';
import type { Code } from './problem.ts';

export type Normal = { readonly value: unknown } | { readonly problem: Code };

/** The one form in which a value is stored. Length is looked at first, so that no pattern runs on a flood of text. */
export function normalise(field: Field, raw: unknown): Normal {
  if (isDocumentField(field)) return tidied(raw, 64, (text) => text.trim().toLowerCase());
  const of = kinds as { [kind in FieldKind]?: (raw: unknown, field: Field) => Normal };
  return of[field.kind]?.(raw, field) ?? { problem: 'shape' };
}

const kinds: { [kind in FieldKind]?: (raw: unknown, field: FieldOf<kind>) => Normal } = {
  text: (raw, { max }) => tidied(raw, typedAtMost(max), oneLine, max),
  note: (raw, { max }) => tidied(raw, typedAtMost(max), lines, max),
  email: (raw) => identified(raw, identifiers.email),
  mobile: (raw) => identified(raw, identifiers.mobile),
  phone: (raw) => identified(raw, identifiers.landline),
  nationalId: (raw) => identified(raw, identifiers.tckn),
  taxNumber: (raw) => identified(raw, identifiers.taxNumber),
  firm: (raw) => identified(raw, identifiers.taxNumber),
  iban: (raw) => identified(raw, identifiers.iban),
  records: (raw) => tidied(raw, longestOption, (text) => text.trim()),
  choice: (raw) => tidied(raw, longestOption, (text) => text.trim()),
  date: (raw) => tidied(raw, 32, isoDay),
  money: (raw) => (typeof raw === 'number' ? { value: raw } : tidied(raw, 64, visible, 64, kurus)),
  number: (raw) => (typeof raw === 'number' ? { value: raw } : tidied(raw, 64, visible, 64, whole)),
  yesNo: (raw) => ({ value: raw }),
};

/** Room for blanks at the ends and for letters that were typed as two signs. */
const typedAtMost = (max: number) => max * 2 + 64;

function tidied(
  raw: unknown,
  longest: number,
  tidy: (text: string) => string,
  max = longest,
  then: (text: string) => Normal = (value) => ({ value }),
): Normal {
  if (typeof raw !== 'string') return { problem: 'shape' };
  if (raw.length > longest) return { problem: 'tooLong' };
  const text = tidy(raw);
  return text.length > max * 2 ? { problem: 'tooLong' } : then(text);
}

const identified = (raw: unknown, { normalise, problem }: Identifier): Normal => {
  if (typeof raw !== 'string') return { problem: 'shape' };
  const value = normalise(raw);
  return value.length > 300 ? { problem: problem(value) ?? 'tooLong' } : { value };
};

/** What nobody sees (direction marks, zero-width signs, NUL, halves of a sign) cannot be stored or would mislead. */
const visible = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\p{Cf}\uFFFD]|(?![\n\t])\p{Cc}/gu, (sign) => (sign === '\r' ? '\n' : ''))
    .trim();

const oneLine = (text: string) => visible(text).replace(/\s+/g, ' ');
const lines = (text: string) => visible(text.replaceAll('\r\n', '\n'));

/** 21.11.2026, 1/3/2026 and 2026-11-21 are the same kind of day. */
function isoDay(text: string): string {
  const [, day, month, year] = /^([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})$/.exec(visible(text)) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : visible(text);
}

const whole = (text: string): Normal =>
  text === '' ? { value: '' } : /^-?[0-9]{1,15}$/.test(text) ? { value: Number(text) } : { problem: 'shape' };

function kurus(text: string): Normal {
  if (text === '') return { value: '' };
  const parsed = parseMoney(text);
  return 'problem' in parsed ? parsed : { value: parsed.kurus };
}
