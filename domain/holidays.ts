import type { Holiday } from './calendar/calendar.ts';
import { year2024 } from './holidays/year-2024.ts';
import { year2025 } from './holidays/year-2025.ts';
import { year2026 } from './holidays/year-2026.ts';
import { year2027 } from './holidays/year-2027.ts';
import { year2028 } from './holidays/year-2028.ts';
import { year2029 } from './holidays/year-2029.ts';
import { year2030 } from './holidays/year-2030.ts';
import type { Institution } from './institutions.ts';

export type Country = 'TR' | 'TRNC';

const years = [year2024, year2025, year2026, year2027, year2028, year2029, year2030];

/** Law 2429 in Türkiye; Northern Cyprus has no 15 July and four days of its own. In order of day. */
export const holidays: Record<Country, readonly Holiday[]> = { TR: rowsOf('TR'), TRNC: rowsOf('TRNC') };

/** Whose holidays an institution's table begins with. */
export const countryOf: Record<Institution, Country> = { tim: 'TR', bthk: 'TRNC', ticaret: 'TR' };

function rowsOf(country: Country): readonly Holiday[] {
  return years.flatMap((year) => [...year.both, ...year[country]]).sort((one, other) => (one.day < other.day ? -1 : 1));
}
