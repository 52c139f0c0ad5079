import type { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import type { Person } from '../domain/actor.ts';
import { unitAndBelow } from '../domain/reach.ts';
import { unitAndAbove } from '../domain/units.ts';
import type { Db } from './connection.ts';

export type SavedFilterRow = {
  readonly id: string;
  readonly person: string;
  readonly personName: string;
  readonly unit: string | null;
  readonly name: string;
  readonly filter: object;
  readonly sort: string;
  readonly version: number;
};
export type SavedFilter = Pick<SavedFilterRow, 'unit' | 'name' | 'filter' | 'sort'>;

const mostShown = 200;

/** Somebody's own and those shared with units of theirs, in the order that they gave them, then by name as Turkish has it. */
export async function listSavedFilters(db: Db, who: Person): Promise<SavedFilterRow[]> {
  const found: (SavedFilterRow & { place: number | null })[] = await rows(db)
    .leftJoin('saved_filter_places as o', (join) => join.on('o.filter', 's.id').andOnVal('o.person', who.id))
    .where('s.institution', who.institution)
    .where((query) => query.where('s.person', who.id).orWhereIn('s.unit', unitsInLine(who)))
    .orderByRaw('o.place NULLS LAST, s.id')
    .limit(mostShown)
    .select('o.place');
  return found
    .sort((one, other) => placeOf(one) - placeOf(other) || turkish.compare(one.name, other.name))
    .map(({ place: _, ...row }) => row);
}

const placeOf = ({ place }: { readonly place: number | null }) => place ?? Number.MAX_SAFE_INTEGER;
const turkish = new Intl.Collator('tr');

const unitsInLine = ({ roles }: Person) => [
  ...new Set(roles.flatMap(({ unit }) => [...unitAndAbove(unit).map(({ id }) => id), ...unitAndBelow(unit)])),
];

export const findSavedFilter = (db: Db, institution: string, id: string): Promise<SavedFilterRow | undefined> =>
  rows(db).where({ 's.id': id, 's.institution': institution }).first();

export const countOwnFilters = async (db: Db, person: string): Promise<number> =>
  Number((await db('saved_filters').where({ person }).count('* as count').first())?.['count']);

type New = SavedFilter & { readonly institution: string; readonly person: string; readonly at: Date };

export async function addSavedFilter(db: Db, { at: made_at, filter, ...row }: New): Promise<string> {
  const id = newId();
  await db('saved_filters').insert({ id, ...row, filter: JSON.stringify(filter), made_at });
  return id;
}

/** False when somebody else has changed it meanwhile (R5). */
export async function changeSavedFilter(db: Db, id: string, version: number, { filter, ...row }: SavedFilter) {
  const changed = await db('saved_filters')
    .where({ id, version })
    .update({ ...row, filter: JSON.stringify(filter), version: version + 1 });
  return changed === 1;
}

export const removeSavedFilter = (db: Db, id: string): Promise<number> => db('saved_filters').where({ id }).delete();

/** Everybody has an order of their own, also of what others share. */
export async function orderSavedFilters(trx: Knex.Transaction, person: string, filters: readonly string[]) {
  await trx('saved_filter_places').where({ person }).delete();
  if (filters.length > 0)
    await trx('saved_filter_places').insert(filters.map((filter, place) => ({ person, filter, place })));
}

const rows = (db: Db) =>
  db('saved_filters as s')
    .join('persons as p', 'p.id', 's.person')
    .select<SavedFilterRow[]>('s.id', 's.person', 's.unit', 's.name', 's.filter', 's.sort', 's.version')
    .select(db.raw(`p.first_name || ' ' || p.last_name as "personName"`));
