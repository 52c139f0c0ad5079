import fc from 'fast-check';
import { addBusinessDays } from '../../domain/calendar.ts';
import { cyprus, everyDay, turkiye } from './calendars.ts';

describe('R14: properties of business days', () => {
  const start = fc.date({ min: new Date('2024-01-02'), max: new Date('2030-06-30'), noInvalidDate: true });
  const calendar = fc.constantFrom(turkiye, cyprus);
  const n = fc.integer({ min: 1, max: 40 });

  test('counted and skipped days are exactly the span after day 0, in order, and the last one counted is the due day', () => {
    fc.assert(
      fc.property(start, n, calendar, (from, count, of) => {
        const { due, why } = addBusinessDays(from, count, of);
        const span = [...why.counted, ...why.skipped.map(({ day }) => day)].sort();
        expect(why.counted).toHaveLength(count);
        expect(span).toEqual(everyDay(localDay(from, of.zone), localDay(due, of.zone)));
        expect(span.at(-1)).toBe(why.counted.at(-1));
      }),
    );
  });

  test('no counted day is a weekend or a full holiday, and no skipped day is a working one', () => {
    fc.assert(
      fc.property(start, n, calendar, (from, count, of) => {
        const { why } = addBusinessDays(from, count, of);
        const closed = new Set(of.holidays.filter(({ half }) => !half).map(({ day }) => day));
        const works = (day: string) => ![0, 6].includes(new Date(day).getUTCDay()) && !closed.has(day);
        expect(why.counted.every(works)).toBe(true);
        expect(why.skipped.some(({ day }) => works(day))).toBe(false);
      }),
    );
  });

  test('a + b days are a days and then b days, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(start, n, n, fc.nat(10 * 86_400_000), calendar, (from, a, b, later, of) => {
        const there = addBusinessDays(from, a + b, of).due;
        expect(addBusinessDays(addBusinessDays(from, a, of).due, b, of).due).toEqual(there);
        const delayed = addBusinessDays(new Date(from.getTime() + later), a + b, of).due;
        expect(delayed.getTime()).toBeGreaterThanOrEqual(there.getTime());
      }),
    );
  });

  test('one more holiday never brings a deadline forward', () => {
    fc.assert(
      fc.property(start, n, fc.nat(60), calendar, (from, count, offset, of) => {
        const day = new Date(from.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
        const decreed = { ...of, holidays: [...of.holidays, { day, name: 'İdari izin' }] };
        const before = addBusinessDays(from, count, of).due.getTime();
        expect(addBusinessDays(from, count, decreed).due.getTime()).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

const localDay = (at: Date, zone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);
