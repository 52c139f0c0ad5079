import { formatMoney } from '../domain/money.ts';
import { formatDate, formatDay, formatLongDate, formatTime } from '../domain/text.ts';

type Call = { readonly data: { readonly root: { readonly institution: { readonly zone: string } } } };

/** What templates may say beyond plain values. Instants are told in the institution's zone. */
export const phrases = {
  /** 21.11.2026 */
  date: (at: Date, call: Call) => formatDate(at, zoneOf(call)),
  /** 21 Kasım 2026 Cumartesi */
  longDate: (at: Date, call: Call) => formatLongDate(at, zoneOf(call)),
  /** 21 Kasım 2026 Cumartesi, saat 14:32 */
  moment: (at: Date, call: Call) => `${formatLongDate(at, zoneOf(call))}, saat ${formatTime(at, zoneOf(call))}`,
  /** A day that is written 2027-12-31: 31.12.2027 */
  day: (day: string) => formatDay(day),
  money: (kurus: number) => formatMoney(kurus),
  /** İKMİB, İDDMİB ve İMİB */
  list: (words: readonly string[]) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ve ${words.at(-1)}`,
  is: (value: unknown, other: unknown) => value === other,
  several: (words: readonly string[]) => words.length > 1,
  /** What a person typed, line by line, without empty ones. */
  lines: (text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
};

const zoneOf = ({ data }: Call) => data.root.institution.zone;
