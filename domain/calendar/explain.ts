import type { Span } from '../span.ts';
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

function lengthOf(span: Span) {
  if ('businessDays' in span) return `${span.businessDays} iş günü`;
  if ('hours' in span) return `${span.hours} saat`;
  if ('days' in span) return `${span.days} gün (${span.days} × 24 saat)`;
  return 'months' in span ? `${span.months} ay` : `${span.years} yıl`;
}

const listed = (items: string[]) => [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(' ve ');

const missing = (years: readonly number[]) =>
  years.length > 0 ? [`${years.join(', ')} yılının resmî tatilleri takvime girilmemiş; o günler iş günü sayıldı.`] : [];
