import type { Knex } from 'knex';
import type { Card, Person, Post } from '../domain/actor.ts';
import type { Institution } from '../domain/institutions.ts';
import type { Db } from './connection.ts';
import { dayIn } from './day-in.ts';
import { cardsHeld } from './proxies.ts';
import { heldInPlace } from './standing-in.ts';

/** What a row joined with `persons` tells of somebody who acts, as it is at this moment (R24). */
export type PersonColumns = {
  readonly person: string;
  readonly email_key: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly roles: readonly Post[];
  readonly firms: readonly string[];
  readonly cards: readonly Card[];
  /** Somebody is absent today and has named them; most of the time nobody has. */
  readonly stands_in: boolean;
};

export const personColumns = (db: Db, { institution, now }: Moment): readonly (string | Knex.Raw)[] => {
  const day = dayIn(institution, now);
  return [
    ...['persons.id as person', 'persons.email_key', 'persons.first_name', 'persons.last_name'],
    ...[db.raw(rolesHeld), db.raw(firmsHeld), db.raw(cardsHeld, [day]), db.raw(standsIn, [day, day])],
  ];
};

export type Moment = { readonly institution: Institution; readonly now: Date };

/** Somebody with their own posts and those of the absent for whom they stand in today. */
export async function personIn(
  db: Db,
  row: PersonColumns,
  { institution, now, session }: Moment & { readonly session: string },
): Promise<Person> {
  const { person: id, email_key: emailKey, roles, firms, cards, stands_in } = row;
  const name = `${row.first_name} ${row.last_name}`;
  const own = roles.map(({ role, unit }) => ({ role, unit }));
  const day = dayIn(institution, now);
  const lent = stands_in && own.length > 0 ? await heldInPlace(db, { person: id, institution, day }) : [];
  return { kind: 'person', id, session, institution, name, emailKey, roles: [...own, ...lent], firms, cards };
}

const rolesHeld = `COALESCE((SELECT jsonb_agg(jsonb_build_object('role', role, 'unit', unit) ORDER BY role, unit)
  FROM memberships WHERE memberships.person = persons.id), '[]') AS roles`;
const firmsHeld = `COALESCE((SELECT jsonb_agg(DISTINCT tax_number)
  FROM person_firms WHERE person_firms.person = persons.id), '[]') AS firms`;
const standsIn = `EXISTS (SELECT FROM absences WHERE absences.substitute = persons.id AND absences.ended_at IS NULL
  AND absences.from_day <= ? AND absences.to_day >= ?) AS stands_in`;
