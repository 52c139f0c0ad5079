import type { Span } from '../domain/span.ts';

/** 7 gün · 2 iş günü · 1 yıl. Turkish counts without a plural. */
export function spanWords(span: Span): string {
  if ('hours' in span) return `${span.hours} saat`;
  if ('days' in span) return `${span.days} gün`;
  if ('businessDays' in span) return `${span.businessDays} iş günü`;
  return 'months' in span ? `${span.months} ay` : `${span.years} yıl`;
}
