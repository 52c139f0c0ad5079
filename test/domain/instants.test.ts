import fc from 'fast-check';
import { addBusinessDays, addDays, addHours, addMonths, deadline, endOfDay } from '../../domain/calendar.ts';
import { businessDays, days, hours, months, years } from '../../domain/span.ts';
import { cyprus, inIstanbul, morningOf, turkiye } from './calendars.ts';

describe('R14: exact lengths, months and ends of days', () => {
  test('a day is 24 hours to the millisecond, also where clocks change', () => {
    expect(addDays(new Date('2026-03-28T12:00:00.001Z'), 1)).toEqual(new Date('2026-03-29T12:00:00.001Z'));
    expect(addDays(new Date('2026-10-24T12:00:00Z'), 7)).toEqual(new Date('2026-10-31T12:00:00Z'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), (n) => {
        expect(addHours(new Date(5), n).getTime()).toBe(5 + n * 3_600_000);
      }),
    );
  });

  test('months end with their day, or with the last day that the month has', () => {
    const from = (day: string, n: number) => addMonths(morningOf(day), n, turkiye);
    expect(from('2026-08-31', 6)).toEqual(inIstanbul('2027-02-28'));
    expect(from('2027-08-31', 6)).toEqual(inIstanbul('2028-02-29'));
    expect(from('2028-02-29', 12)).toEqual(inIstanbul('2029-02-28'));
    expect(from('2026-11-21', 6)).toEqual(inIstanbul('2027-05-21'));
  });

  test('the day begins where the institution is: 21:30 UTC is tomorrow in Istanbul', () => {
    expect(addMonths(new Date('2026-01-31T21:30:00Z'), 1, turkiye)).toEqual(inIstanbul('2026-03-01'));
  });

  test('Famagusta is an hour behind Istanbul in winter, and its days end there', () => {
    expect(endOfDay('2026-01-15', 'Asia/Famagusta')).toEqual(new Date('2026-01-15T21:59:59.999Z'));
    expect(endOfDay('2026-01-15', 'Europe/Istanbul')).toEqual(new Date('2026-01-15T20:59:59.999Z'));
    expect(endOfDay('2026-07-15', 'Asia/Famagusta')).toEqual(inIstanbul('2026-07-15'));
    expect(endOfDay('2017-01-15', 'Asia/Famagusta')).toEqual(inIstanbul('2017-01-15'));
  });

  test('the days on which Famagusta changes its clocks have 23 and 25 hours and still end at 23:59:59.999', () => {
    const lengthOf = (before: string, day: string) =>
      (endOfDay(day, 'Asia/Famagusta').getTime() - endOfDay(before, 'Asia/Famagusta').getTime()) / 3_600_000;
    expect(lengthOf('2026-03-28', '2026-03-29')).toBe(23);
    expect(lengthOf('2026-10-24', '2026-10-25')).toBe(25);
    const { due } = addBusinessDays(new Date('2026-10-23T08:00:00Z'), 1, cyprus);
    expect(due).toEqual(new Date('2026-10-26T21:59:59.999Z'));
  });

  test('29 February is a day like any other', () => {
    expect(addBusinessDays(morningOf('2028-02-28'), 1, turkiye).why.counted).toEqual(['2028-02-29']);
    expect(endOfDay('2028-02-29', 'Europe/Istanbul')).toEqual(inIstanbul('2028-02-29'));
    expect(() => endOfDay('2027-02-29', 'Europe/Istanbul')).toThrow(RangeError);
  });

  test('every length that a declaration can say has its deadline', () => {
    const from = morningOf('2026-11-20');
    const due = (span: Parameters<typeof deadline>[1]) => deadline(from, span, turkiye).due;
    expect(due(hours(24))).toEqual(morningOf('2026-11-21'));
    expect(due(days(7))).toEqual(morningOf('2026-11-27'));
    expect(due(businessDays(2))).toEqual(inIstanbul('2026-11-24'));
    expect(due(months(6))).toEqual(inIstanbul('2027-05-20'));
    expect(due(years(1))).toEqual(inIstanbul('2027-11-20'));
    expect(deadline(from, days(7), turkiye).why).toMatchObject({ span: { days: 7 }, version: 7, skipped: [] });
  });
});
