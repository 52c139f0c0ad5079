import { addBusinessDays, deadline, explain } from '../../domain/calendar.ts';
import { holidays } from '../../domain/holidays.ts';
import { days, months } from '../../domain/span.ts';

const turkiye = { zone: 'Europe/Istanbul', holidays: holidays.TR, version: 1 };
const why = (from: string, n: number) => explain(addBusinessDays(new Date(from), n, turkiye).why);

test('Elif asks why 7 May: the holiday and the weekend are named', () => {
  expect(why('2026-04-29T14:05:00+03:00', 5)).toBe(
    'Başlangıç 29.04.2026 14:05; süre 5 iş günü; 1 Mayıs Cuma (Emek ve Dayanışma Günü) ve hafta sonları sayılmadı.',
  );
});

test('several holidays are listed in their order', () => {
  expect(why('2026-05-26T10:00:00+03:00', 1)).toBe(
    'Başlangıç 26.05.2026 10:00; süre 1 iş günü; 27 Mayıs Çarşamba (Kurban Bayramı 1. gün), ' +
      '28 Mayıs Perşembe (Kurban Bayramı 2. gün), 29 Mayıs Cuma (Kurban Bayramı 3. gün) ve hafta sonları sayılmadı.',
  );
});

test('where nothing was skipped nothing is said about it', () => {
  expect(why('2026-11-23T10:00:00+03:00', 2)).toBe('Başlangıç 23.11.2026 10:00; süre 2 iş günü.');
});

test('a year without rows is admitted', () => {
  expect(why('2030-12-30T10:00:00+03:00', 3)).toContain('2031 yılının resmî tatilleri takvime girilmemiş');
});

test('exact days and months say what they are', () => {
  const from = new Date('2026-11-21T10:00:00+03:00');
  expect(explain(deadline(from, days(7), turkiye).why)).toBe('Başlangıç 21.11.2026 10:00; süre 7 gün (7 × 24 saat).');
  expect(explain(deadline(from, months(6), turkiye).why)).toBe('Başlangıç 21.11.2026 10:00; süre 6 ay.');
});
