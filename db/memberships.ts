import type { Person, Post } from '../domain/actor.ts';
import { unitAndBelow } from '../domain/reach.ts';
import type { Db } from './connection.ts';

/** True when the person became something that they were not before. */
export async function giveRoles(trx: Db, person: string, posts: readonly Post[], since: Date): Promise<boolean> {
  const given = await trx('memberships')
    .insert(posts.map(({ role, unit }) => ({ person, role, unit, since })))
    .onConflict(['person', 'role', 'unit'])
    .ignore()
    .returning('role');
  return given.length > 0;
}

export const isStaff = async (db: Db, person: string): Promise<boolean> =>
  (await db('memberships').where({ person }).first('role')) !== undefined;

export type Membership = Post & { readonly id: string; readonly person: string };

export const findMembership = (db: Db, id: string): Promise<Membership | undefined> =>
  db('memberships').where({ id }).first('id', 'person', 'role', 'unit');

export const membershipOf = async (db: Db, person: string, { role, unit }: Post): Promise<string> =>
  (await db('memberships').where({ person, role, unit }).first('id')).id;

/** False when it was gone already. */
export const takeRole = async (trx: Db, id: string): Promise<boolean> =>
  (await trx('memberships').where({ id }).delete()) === 1;

export type Member = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly unit: string;
  readonly since: Date;
  readonly signedUp: boolean;
  readonly closed: boolean;
};

/** Who is what at the units that an administrator keeps. */
export function listMembers(administrator: Person, db: Db): Promise<Member[]> {
  const kept = administrator.roles
    .filter(({ role }) => role === 'administrator')
    .flatMap(({ unit }) => unitAndBelow(unit));
  return db('memberships')
    .join('persons', 'persons.id', 'memberships.person')
    .whereIn('memberships.unit', kept)
    .where('persons.institution', administrator.institution)
    .orderBy(['memberships.unit', 'memberships.role', 'persons.last_name', 'persons.first_name', 'persons.id'])
    .select('memberships.id', 'memberships.role', 'memberships.unit', 'memberships.since')
    .select('persons.id as person', 'persons.email', db.raw('persons.disabled_at IS NOT NULL as closed'))
    .select(db.raw("persons.first_name || ' ' || persons.last_name as name"))
    .select(db.raw('persons.password_hash IS NOT NULL as "signedUp"'));
}

/** What somebody is, by the names of the units. */
export const postsOf = (db: Db, person: string): Promise<{ role: string; name: string }[]> =>
  db('memberships')
    .join('units', 'units.id', 'memberships.unit')
    .where({ person })
    .orderBy(['units.name', 'role'])
    .select('role', 'units.name');
