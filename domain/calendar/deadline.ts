import type { Span } from '../span.ts';
import { addBusinessDays } from './business-days.ts';
import type { Calendar, Deadline } from './calendar.ts';
import { addDays, addHours, addMonths } from './instants.ts';

/** When a declared length of time ends, and why then. */
export function deadline(start: Date, span: Span, calendar: Calendar): Deadline {
  if ('businessDays' in span) return addBusinessDays(start, span.businessDays, calendar);
  const { zone, version } = calendar;
  const why = { span, start: start.toISOString(), zone, version, skipped: [], counted: [], missingYears: [] };
  return { due: endOf(start, span, zone), why };
}

function endOf(start: Date, span: Exclude<Span, { businessDays: number }>, zone: string) {
  if ('hours' in span) return addHours(start, span.hours);
  if ('days' in span) return addDays(start, span.days);
  return addMonths(start, 'months' in span ? span.months : span.years * 12, { zone });
}
