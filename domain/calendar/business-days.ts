import type { Temporal } from 'temporal-polyfill';
import { type Calendar, type Deadline, type Skipped, weekend } from './calendar.ts';
import { endOfDay, localDay } from './instants.ts';

/** The end of the n-th business day after the day of `start`, which is day 0 and does not count. */
export function addBusinessDays(start: Date, n: number, { zone, holidays, version }: Calendar): Deadline {
  if (!Number.isInteger(n) || n < 1 || n > most) throw new RangeError(`business days are 1 to ${most}`);
  const reasonOf = skippedBecause(holidays);
  const counted: string[] = [];
  const skipped: Skipped[] = [];
  const dayZero = localDay(start, zone);
  for (let day = dayZero.add({ days: 1 }); counted.length < n; day = day.add({ days: 1 })) {
    const reason = reasonOf(day);
    if (reason === undefined) counted.push(day.toString());
    else skipped.push({ day: day.toString(), reason });
    if (skipped.length > most * 10) throw new RangeError('the calendar leaves no business days');
  }
  const last = counted.at(-1)!;
  const missingYears = yearsWithout(holidays, dayZero.year, Number(last.slice(0, 4)));
  const why = { span: { businessDays: n }, start: start.toISOString(), zone, version, skipped, counted, missingYears };
  return { due: endOfDay(last, zone), why };
}

const most = 1000;

function skippedBecause(holidays: Calendar['holidays']) {
  const names = new Map(holidays.filter(({ half }) => !half).map(({ day, name }) => [day, name]));
  return (day: Temporal.PlainDate) => (day.dayOfWeek > 5 ? weekend : names.get(day.toString()));
}

function yearsWithout(holidays: Calendar['holidays'], first: number, last: number) {
  const entered = new Set(holidays.map(({ day }) => Number(day.slice(0, 4))));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => !entered.has(year));
}
