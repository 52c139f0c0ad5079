import type { Calendar } from '../domain/calendar.ts';
import { type Institution, institutions } from '../domain/institutions.ts';
import type { Db } from './connection.ts';

/** An institution's holidays as its staff keep them, with the version that explanations name. */
export async function loadCalendar(db: Db, institution: Institution): Promise<Calendar> {
  const rows = await db('holidays')
    .where({ institution })
    .orderBy('day')
    .select(db.raw('day::text'), 'name', 'half', 'computed');
  const { version } = (await db('calendar_versions').where({ institution }).first()) ?? { version: 1 };
  const holidays = rows.map(({ day, name, half, computed }) => ({
    day,
    name,
    ...(half && { half }),
    ...(computed && { computed }),
  }));
  return { zone: institutions[institution].zone, holidays, version };
}
