import type { Person } from '../../domain/actor.ts';
import type { Desk } from '../../domain/casework.ts';
import { unitAndAbove } from '../../domain/units.ts';
import { type Moment, type PersonColumns, personColumns, personIn } from '../actors.ts';
import type { Db } from '../connection.ts';

/** Somebody of the staff as they are at this moment, with the posts that they hold for others; of other houses nobody. */
export async function colleagues(db: Db, ids: readonly string[], moment: Moment): Promise<ReadonlyMap<string, Person>> {
  const rows = await staff(db, moment).whereIn('persons.id', [...new Set(ids)]);
  return new Map((await personsIn(db, rows, moment)).map((person) => [person.id, person]));
}

/** Everybody who might sit at these desks: by a post of their own there or above, or in the place of somebody absent. */
export async function colleaguesAround(db: Db, desks: readonly Desk[], moment: Moment): Promise<Person[]> {
  const units = [...new Set(desks.flatMap(({ unit }) => unitAndAbove(unit).map(({ id }) => id)))];
  const roles = [...new Set([...desks.map(({ role }) => role), 'coordinator'])];
  const posted = db('memberships').whereIn('unit', units).whereIn('role', roles).select('person');
  const standingIn = db('absences').whereNull('ended_at').select('substitute');
  const rows = await staff(db, moment).where((query) =>
    query.whereIn('persons.id', posted).orWhereIn('persons.id', standingIn),
  );
  return personsIn(db, rows, moment);
}

const staff = (db: Db, moment: Moment) =>
  db('persons')
    .where({ 'persons.institution': moment.institution })
    .whereNull('persons.disabled_at')
    .orderBy(['persons.last_name', 'persons.first_name', 'persons.id'])
    .select<PersonColumns[]>(...personColumns(db, moment));

async function personsIn(db: Db, rows: readonly PersonColumns[], moment: Moment): Promise<Person[]> {
  const persons: Person[] = [];
  for (const row of rows) persons.push(await personIn(db, row, { ...moment, session: '' }));
  return persons;
}

/** How many open tasks each of them has. */
export async function loadOf(db: Db, persons: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db('tasks')
    .where({ state: 'open' })
    .whereIn('assignee', persons)
    .groupBy('assignee')
    .select('assignee', db.raw('count(*)::int AS open'));
  return new Map(rows.map(({ assignee, open }) => [assignee, open]));
}
