import fc from 'fast-check';
import { addBusinessDays, addDays, addHours, addMonths, deadline, endOfDay } from '../../domain/calendar.ts';
import { holidays } from '../../domain/holidays.ts';
import { businessDays, days, hours, months, years } from '../../domain/span.ts';

const turkiye = { zone: 'Europe/Istanbul', holidays: holidays.TR, version: 7 };
const cyprus = { zone: 'Asia/Famagusta', holidays: holidays.TRNC, version: 3 };
const morningOf = (day: string) => new Date(`${day}T09:00:00+03:00`);
const inIstanbul = (day: string) => new Date(`${day}T23:59:59.999+03:00`);

describe('business days of an institution', () => {
  test.each([
    ['over Ramazan Bayramı', '2026-03-18', '2026-03-26'],
    ['over Kurban Bayramı', '2026-05-21', '2026-06-02'],
    ['over 15 July', '2026-07-13', '2026-07-21'],
  ])('five business days %s, sent %s, end with %s', (_story, sent, due) => {
    expect(addBusinessDays(morningOf(sent), 5, turkiye).due).toEqual(inIstanbul(due));
  });

  test('five business days in Northern Cyprus know no 15 July, but 20 July', () => {
    const { due, why } = addBusinessDays(morningOf('2026-07-13'), 5, cyprus);
    expect(due).toEqual(inIstanbul('2026-07-21'));
    expect(why.skipped.map(({ day }) => day)).toEqual(['2026-07-18', '2026-07-19', '2026-07-20']);
  });

  test('why: the start, the version, every day skipped with its reason and every day counted are kept', () => {
    const { why } = addBusinessDays(morningOf('2026-04-29'), 3, turkiye);
    expect(why).toEqual({
      span: { businessDays: 3 },
      start: '2026-04-29T06:00:00.000Z',
      zone: 'Europe/Istanbul',
      version: 7,
      skipped: [
        { day: '2026-05-01', reason: 'Emek ve Dayanışma Günü' },
        { day: '2026-05-02', reason: 'hafta sonu' },
        { day: '2026-05-03', reason: 'hafta sonu' },
      ],
      counted: ['2026-04-30', '2026-05-04', '2026-05-05'],
      missingYears: [],
    });
  });

  test('R14: half days count: the eve of a bayram and the afternoon of 28 October are business days', () => {
    expect(addBusinessDays(morningOf('2026-03-18'), 1, turkiye).due).toEqual(inIstanbul('2026-03-19'));
    expect(addBusinessDays(morningOf('2026-10-27'), 1, turkiye).due).toEqual(inIstanbul('2026-10-28'));
    expect(addBusinessDays(morningOf('2026-10-27'), 2, turkiye).due).toEqual(inIstanbul('2026-10-30'));
  });

  test('day 0 is the local day: a minute before and after midnight in Istanbul differ by a day', () => {
    expect(addBusinessDays(new Date('2026-11-23T20:59:00Z'), 1, turkiye).due).toEqual(inIstanbul('2026-11-24'));
    expect(addBusinessDays(new Date('2026-11-23T21:00:00Z'), 1, turkiye).due).toEqual(inIstanbul('2026-11-25'));
  });

  test('what was sent on a Saturday begins to count on Monday', () => {
    expect(addBusinessDays(morningOf('2026-11-21'), 1, turkiye).due).toEqual(inIstanbul('2026-11-23'));
  });

  test('years whose holidays nobody has entered are named', () => {
    expect(addBusinessDays(morningOf('2030-12-30'), 5, turkiye).why.missingYears).toEqual([2031]);
    expect(addBusinessDays(morningOf('2031-12-30'), 5, { ...turkiye, holidays: [] }).why.missingYears).toEqual([
      2031, 2032,
    ]);
  });

  test('zero, halves and lengths beyond a thousand days are mistakes of a declaration, not deadlines', () => {
    for (const n of [0, -1, 1.5, 1001, Number.NaN]) {
      expect(() => addBusinessDays(morningOf('2026-11-23'), n, turkiye)).toThrow(RangeError);
    }
  });

  test('a calendar of holidays only is refused instead of being walked for ever', () => {
    const always = everyDay('2026-11-22', '2056-01-01').map((day) => ({ day, name: 'İdari izin' }));
    const walk = () => addBusinessDays(morningOf('2026-11-23'), 1, { ...turkiye, holidays: always });
    expect(walk).toThrow('the calendar leaves no business days');
  });
});

describe('properties of business days', () => {
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

const localDay = (at: Date, zone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);

function everyDay(after: string, last: string) {
  const all: string[] = [];
  for (let at = Date.parse(after) + 86_400_000; at <= Date.parse(last); at += 86_400_000) {
    all.push(new Date(at).toISOString().slice(0, 10));
  }
  return all;
}
