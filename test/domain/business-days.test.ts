import { addBusinessDays } from '../../domain/calendar.ts';
import { cyprus, everyDay, inIstanbul, morningOf, turkiye } from './calendars.ts';

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
