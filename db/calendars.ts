import type { Calendar } from '../domain/calendar.ts';
import { type Institution, institutions } from '../domain/institutions.ts';
import type { Db } from './connection.ts';

/** An institution's holidays as its staff keep them, with the version that explanations name. */
export async function loadCalendar(db: Db, institution: Institution): Promise<Calendar> {
  const rows = await db('calendar_versions')
    .leftJoin('holidays', 'holidays.institution', 'calendar_versions.institution')
    .where({ 'calendar_versions.institution': institution })
    .orderBy('day')
    .select('version', db.raw('day::text'), 'name', 'half', 'computed');
  const holidays = rows
    .filter(({ day }) => day !== null)
    .map(({ day, name, half, computed }) => ({ day, name, ...(half && { half }), ...(computed && { computed }) }));
  return { zone: institutions[institution].zone, holidays, version: rows[0]?.version ?? 1 };
}
