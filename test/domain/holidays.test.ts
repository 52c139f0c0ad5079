import { countryOf, holidays } from '../../domain/holidays.ts';
import { institutionIds } from '../../domain/institutions.ts';

const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030];
const row = (country: 'TR' | 'TRNC', day: string) => holidays[country].find((holiday) => holiday.day === day);

test('X-07: every institution begins with the rows of its country', () => {
  expect(institutionIds.map((id) => countryOf[id])).toEqual(['TR', 'TRNC', 'TR']);
});

test('each day has one row, in order, and every one is a day that exists', () => {
  for (const rows of Object.values(holidays)) {
    const listed = rows.map(({ day }) => day);
    expect(listed).toEqual([...new Set(listed)].sort());
    for (const day of listed) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
  }
});

test.each(years)('%i: fixed days are those of the law', (year) => {
  for (const country of ['TR', 'TRNC'] as const) {
    const own = country === 'TR' ? ['07-15'] : ['07-20', '08-01', '11-15'];
    const fixed = ['01-01', '04-23', '05-01', '05-19', '08-30', '10-29', ...own];
    for (const day of fixed) expect(row(country, `${year}-${day}`)).toMatchObject({ day: `${year}-${day}` });
    for (const day of fixed) expect(row(country, `${year}-${day}`)).not.toHaveProperty('half');
    expect(row(country, `${year}-10-28`)).toMatchObject({ half: true });
  }
  expect(row('TRNC', `${year}-07-15`)).toBeUndefined();
  expect(row('TR', `${year}-11-15`)).toBeUndefined();
});

test.each(years)('%i: religious days agree with the Umm al-Qura calendar, eves are half days', (year) => {
  for (const country of ['TR', 'TRNC'] as const) {
    const ramazan = firstDay(year, 10, 1);
    const kurban = firstDay(year, 12, 10);
    expect(named(country, year, 'Ramazan Bayramı')).toEqual([-1, 0, 1, 2].map((n) => plus(ramazan, n)));
    expect(named(country, year, 'Kurban Bayramı')).toEqual([-1, 0, 1, 2, 3].map((n) => plus(kurban, n)));
  }
  expect(named('TRNC', year, 'Mevlit Kandili')).toEqual([firstDay(year, 3, 12)]);
  expect(named('TR', year, 'Mevlit Kandili')).toEqual([]);
});

test('eves are half days unless they fall on a full holiday', () => {
  const eves = holidays.TR.filter(({ name }) => name.includes('arifesi'));
  expect(eves.filter(({ half }) => !half).map(({ day }) => day)).toEqual(['2029-04-23']);
});

test('religious days from 2027 on are marked as computed, announced ones are not', () => {
  const religious = holidays.TR.filter(({ name }) => /^(Ramazan|Kurban) Bayramı/.test(name));
  for (const { day, computed } of religious) expect([day, computed ?? false]).toEqual([day, day >= '2027']);
  for (const { day, name, computed } of holidays.TRNC)
    if (name === 'Mevlit Kandili') expect([day, computed]).toEqual([day, true]);
});

test('there is nothing else in the table', () => {
  const perYear = (country: 'TR' | 'TRNC', year: number) =>
    holidays[country].filter(({ day }) => day.startsWith(`${year}`)).length;
  // Two of the days fall together in 2027 (19 May) and in 2029 (23 April).
  expect(years.map((year) => perYear('TR', year))).toEqual([17, 17, 17, 16, 17, 16, 17]);
  expect(years.map((year) => perYear('TRNC', year))).toEqual([20, 20, 20, 19, 20, 19, 20]);
});

const named = (country: 'TR' | 'TRNC', year: number, name: string) =>
  holidays[country]
    .filter((holiday) => holiday.day.startsWith(`${year}`) && holiday.name.includes(name))
    .map(({ day }) => day);

const plus = (day: string, n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);

function firstDay(year: number, month: number, day: number) {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
    day: 'numeric',
    month: 'numeric',
    timeZone: 'UTC',
  });
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    if (Number(parts['month']) === month && Number(parts['day']) === day)
      return new Date(at).toISOString().slice(0, 10);
  }
  throw new Error(`${year} has no such day`);
}
