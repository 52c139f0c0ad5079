import { type Field, type FieldKind, type FieldOf, isDocumentField } from '../form/index.ts';
import { completeVkn } from '../identifiers.ts';
import type { Samples } from './samples.ts';

type Broken = { readonly why: string; readonly answer: unknown };

/** A value that no person means for the field, whatever it says. */
export const ofAnotherType = (field: Field): unknown =>
  field.each || field.many || field.kind === 'rows' ? 'x' : { another: 'type' };

export function brokenValues(field: Field, samples: Samples): readonly Broken[] {
  if (isDocumentField(field)) return [flood, { why: 'a file that nobody uploaded', answer: nobodysFile }];
  const of = kinds as { readonly [kind in FieldKind]?: (field: Field, samples: Samples) => readonly Broken[] };
  return of[field.kind]?.(field, samples) ?? [];
}

const nobodysFile = '00000000-0000-4000-8000-000000000000';
const flood: Broken = { why: 'a flood of text', answer: '1'.repeat(100_000) };
const shaped = (...answers: readonly unknown[]) => [
  flood,
  ...answers.map((answer) => ({ why: 'another shape', answer })),
];
const sized = ({ min = 1, max }: { readonly min?: number; readonly max: number }) => [
  flood,
  { why: 'too long by one', answer: 'u'.repeat(max + 1) },
  ...(min > 1 ? [{ why: 'too short by one', answer: 'k'.repeat(min - 1) }] : []),
];

const kinds: { readonly [kind in FieldKind]?: (field: FieldOf<kind>, samples: Samples) => readonly Broken[] } = {
  text: sized,
  note: sized,
  email: () => shaped('ornek', 'a@b@ornek.com.tr', 'çiğdem@ornek.com.tr'),
  mobile: () => shaped('5321234567', '+905321234567', '02121234567'),
  phone: () => shaped('2121234567', '112'),
  nationalId: () => shaped('12345678901', '01234567890'),
  taxNumber: () => shaped('1234567891', '123456789'),
  iban: () => shaped('TR330006100519786457841327', 'TR33000610051978645784132'),
  date: (field, samples) => [...shaped('31.02.2026', '2026-13-01', 'yarın'), ...outOfTime(field, samples)],
  money: () => [...shaped('on lira', '12,345'), { why: 'nothing', answer: 0 }, { why: 'half a kuruş', answer: 1.5 }],
  number: ({ min, max }) => [
    flood,
    { why: 'too small', answer: min - 1 },
    { why: 'too large', answer: max + 1 },
    { why: 'no whole number', answer: min + 0.5 },
  ],
  yesNo: () => [{ why: 'another type', answer: 'evet' }],
  choice: () => shaped('nobody-offers-this'),
  records: () => [flood, { why: 'a record that there is not', answer: 'nobody-has-this' }],
  firm: () => [...shaped('1234567891'), { why: 'a firm that nobody knows', answer: completeVkn('999999999') }],
};

function outOfTime({ notBefore, notAfter }: FieldOf<'date'>, { today }: Samples): readonly Broken[] {
  return [
    ...(notBefore === 'today' ? [{ why: 'too early', answer: dayBeside(today, -1) }] : []),
    ...(notBefore === 'tomorrow' ? [{ why: 'too early', answer: today }] : []),
    ...(typeof notBefore === 'object' ? [{ why: 'too early', answer: '1900-01-01' }] : []),
    ...(notAfter === 'today' ? [{ why: 'too late', answer: dayBeside(today, 1) }] : []),
  ];
}

const dayBeside = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
