import { holidays } from '../../domain/holidays.ts';

export const turkiye = { zone: 'Europe/Istanbul', holidays: holidays.TR, version: 7 };
export const cyprus = { zone: 'Asia/Famagusta', holidays: holidays.TRNC, version: 3 };
export const morningOf = (day: string) => new Date(`${day}T09:00:00+03:00`);
export const inIstanbul = (day: string) => new Date(`${day}T23:59:59.999+03:00`);

/** The days after one day up to another. */
export function everyDay(after: string, last: string) {
  const all: string[] = [];
  for (let at = Date.parse(after) + 86_400_000; at <= Date.parse(last); at += 86_400_000) {
    all.push(new Date(at).toISOString().slice(0, 10));
  }
  return all;
}
