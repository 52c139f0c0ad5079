import { identifiers } from '../identifiers.ts';

/** The named formats of our schemas; each is a whole rule, not only a shape. */
export const formats = {
  email: identifiers.email.is,
  mobile: identifiers.mobile.is,
  phone: (text: string) => identifiers.landline.is(text) || identifiers.mobile.is(text),
  nationalId: identifiers.tckn.is,
  taxNumber: identifiers.taxNumber.is,
  iban: identifiers.iban.is,
  date: isCalendarDay,
  document: (text: string) =>
    text.length === 36 && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text),
} as const satisfies Record<string, (text: string) => boolean>;

export type Format = keyof typeof formats;

/** 1900 to 2199: a year that nobody means is a slip of the finger. */
function isCalendarDay(text: string): boolean {
  if (text.length !== 10 || !/^(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
