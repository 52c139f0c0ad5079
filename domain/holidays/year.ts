import type { Holiday } from '../calendar/calendar.ts';

/** `both` hold in Türkiye and in Northern Cyprus. Rows that fall together are one row with both names. */
export type YearOfHolidays = {
  readonly both: readonly Holiday[];
  readonly TR: readonly Holiday[];
  readonly TRNC: readonly Holiday[];
};
