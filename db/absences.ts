import type { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import type { Institution } from '../domain/institutions.ts';
import type { Absence } from '../domain/substitution.ts';
import type { Db } from './connection.ts';

export type AbsenceRow = Absence & {
  readonly id: string;
  readonly personName: string;
  readonly substituteName: string;
  readonly madeBy: string;
  readonly madeByName: string;
};

type NewAbsence = Absence & { readonly madeBy: string; readonly madeAt: Date };

/** One absence a day for the same tasks of the same person: the one that stands already comes back instead. */
export async function addAbsence(trx: Knex.Transaction, absence: NewAbsence): Promise<{ id: string } | AbsenceRow> {
  await trx('persons').where({ id: absence.person }).forNoKeyUpdate().select('id');
  const standing = await rows(trx)
    .where({ 'a.person': absence.person, 'a.role': absence.role, 'a.unit': absence.unit })
    .where('a.from_day', '<=', absence.to)
    .where('a.to_day', '>=', absence.from)
    .first();
  if (standing) return standing;
  const { person, substitute, role, unit, from: from_day, to: to_day, madeBy: made_by, madeAt: made_at } = absence;
  const [added] = await trx('absences')
    .insert({ id: newId(), person, substitute, role, unit, from_day, to_day, made_by, made_at })
    .returning('id');
  return added;
}

export const findAbsence = (db: Db, id: string): Promise<AbsenceRow | undefined> =>
  rows(db).where({ 'a.id': id }).first();

/** False when it was over already. */
export async function endAbsence(trx: Knex.Transaction, id: string, at: Date): Promise<boolean> {
  return (await trx('absences').where({ id }).whereNull('ended_at').update({ ended_at: at })) === 1;
}

type Asked = {
  readonly institution: Institution;
  readonly day: string;
  readonly person: string;
  /** Units whose people the asker coordinates. */
  readonly units: readonly string[];
};

/** What runs or is to come: one's own, those in which one stands in, and those of the people one coordinates. */
export function listAbsences(db: Db, { institution, day, person, units }: Asked): Promise<AbsenceRow[]> {
  const theirs = db('memberships').whereIn('unit', units).select('person');
  return rows(db)
    .where('p.institution', institution)
    .where('a.to_day', '>=', day)
    .where((query) => query.where('a.person', person).orWhere('a.substitute', person).orWhereIn('a.person', theirs))
    .orderBy(['a.from_day', 'a.id']);
}

const rows = (db: Db) =>
  db('absences as a')
    .join('persons as p', 'p.id', 'a.person')
    .join('persons as s', 's.id', 'a.substitute')
    .join('persons as m', 'm.id', 'a.made_by')
    .whereNull('a.ended_at')
    .select<AbsenceRow[]>('a.id', 'a.person', 'a.substitute', 'a.role', 'a.unit', 'a.made_by as madeBy')
    .select(db.raw('a.from_day::text as "from", a.to_day::text as "to"'))
    .select(db.raw(named('p', 'personName')), db.raw(named('s', 'substituteName')), db.raw(named('m', 'madeByName')));

const named = (of: 'p' | 's' | 'm', as: string) => `${of}.first_name || ' ' || ${of}.last_name as "${as}"`;
