import type { Knex } from 'knex';
import type { Institution } from '../domain/institutions.ts';
import type { Db } from './connection.ts';

export type HolidayRow = {
  readonly day: string;
  readonly name: string;
  readonly half: boolean;
  readonly computed: boolean;
};

export async function listHolidays(db: Db, institution: Institution, year: number) {
  const { version } = await db('calendar_versions').where({ institution }).first('version');
  const holidays: HolidayRow[] = await ofInstitution(db, institution)
    .whereBetween('day', [`${year}-01-01`, `${year}-12-31`])
    .orderBy('day');
  return { version: Number(version), holidays };
}

type Kept = Pick<HolidayRow, 'day' | 'name' | 'half'>;

/** What stood there before; the calendar's version grows only where something has changed. */
export async function keepHoliday(trx: Knex.Transaction, institution: Institution, { day, name, half }: Kept) {
  await lockCalendar(trx, institution);
  const before = await ofInstitution(trx, institution).where({ day }).first();
  const isChanged = !before || before.name !== name || before.half !== half || before.computed;
  if (!isChanged) return { before, isChanged };
  const row = { institution, day, name, half, computed: false };
  await trx('holidays').insert(row).onConflict(['institution', 'day']).merge();
  await growVersion(trx, institution);
  return { before, isChanged };
}

/** What stood there, if anything did. */
export async function removeHoliday(trx: Knex.Transaction, institution: Institution, day: string) {
  await lockCalendar(trx, institution);
  const before = await ofInstitution(trx, institution).where({ day }).first();
  if (!before) return undefined;
  await trx('holidays').where({ institution, day }).delete();
  await growVersion(trx, institution);
  return before;
}

/** Two who edit at once take turns, so that each version has one content. */
const lockCalendar = (trx: Knex.Transaction, institution: Institution) =>
  trx('calendar_versions').where({ institution }).forUpdate().select('version');

const growVersion = (trx: Knex.Transaction, institution: Institution) =>
  trx('calendar_versions').where({ institution }).increment('version', 1);

const ofInstitution = (db: Db, institution: Institution) =>
  db('holidays').where({ institution }).select<HolidayRow[]>(db.raw('day::text'), 'name', 'half', 'computed');
