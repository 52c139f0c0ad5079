import { type Span, spanInWords } from '../span.ts';
import { formatDateTime, formatShortDay } from '../text.ts';
import { type Why, weekend } from './calendar.ts';

/** "5 iş günü; 1 Mayıs Cuma (Emek ve Dayanışma Günü) ve hafta sonları sayılmadı." */
export function explain({ span, start, zone, skipped, missingYears }: Why): string {
  const from = `Başlangıç ${formatDateTime(new Date(start), zone)}; süre ${lengthOf(span)}`;
  const holidays = skipped.filter(({ reason }) => reason !== weekend);
  const named = holidays.map(({ day, reason }) => `${formatShortDay(day)} (${reason})`);
  const left = skipped.length > holidays.length ? [...named, 'hafta sonları'] : named;
  return [left.length > 0 ? `${from}; ${listed(left)} sayılmadı.` : `${from}.`, ...missing(missingYears)].join(' ');
}

const lengthOf = (span: Span) => ('days' in span ? `${spanInWords(span)} (${span.days} × 24 saat)` : spanInWords(span));

const listed = (items: string[]) => [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(' ve ');

const missing = (years: readonly number[]) =>
  years.length > 0 ? [`${years.join(', ')} yılının resmî tatilleri takvime girilmemiş; o günler iş günü sayıldı.`] : [];
