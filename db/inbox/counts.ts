import type { Reach } from '../../domain/reach.ts';
import type { Db } from '../connection.ts';
import { type Desks, desksIn, onDesks } from './desks.ts';
import { bothOf, conditionsOf, everything, type InboxFilter, isNarrow, type Sql } from './filter.ts';
import { areCommon } from './probe.ts';
import { lyingHere } from './search.ts';
import { namedIn, wordsOf } from './sought.ts';

/** Counted exactly up to here; beyond it nobody reads the number. */
export const countedTo = 10_000;

export type Count = { readonly count: number; readonly more: boolean };

export async function countInbox(db: Db, reach: Reach, filter: InboxFilter): Promise<Count> {
  const desks = desksIn(reach, filter.unit);
  const found = desks.units.length === 0 ? 0 : await wayOf(filter)(db, desks, filter);
  return { count: Math.min(found, countedTo), more: found > countedTo };
}

const wayOf = (filter: InboxFilter) => {
  if (filter.q) return wordCount;
  return isNarrow(filter) ? narrowCount : deskCount;
};

/**
 * A task on one desk only is counted without looking at others, and counting stops one after the limit; those that lie
 * on several desks are few and counted apart.
 */
async function deskCount(db: Db, desks: Desks, filter: InboxFilter): Promise<number> {
  const { where, bindings } = bothOf(conditionsOf(filter), wordsOf(filter, 'c'));
  const sole = await counted(db, desks, { where: `${where} AND c.sole`, bindings }, '1');
  if (sole > countedTo) return sole;
  return sole + (await counted(db, desks, { where: `${where} AND NOT c.sole`, bindings }, 'c.task'));
}

async function counted(db: Db, desks: Desks, { where, bindings }: Sql, what: '1' | 'c.task'): Promise<number> {
  const { rows } = await db.raw(
    `SELECT count(${what === '1' ? '*' : 'DISTINCT task'})::int AS count FROM (
       SELECT c.task FROM unnest(:units::text[], :roles::text[]) AS desk(unit, role),
       LATERAL (
         SELECT ${what} AS task FROM task_candidates c
         WHERE c.unit = desk.unit AND c.role = desk.role AND ${where} LIMIT :most
       ) c ${what === '1' ? 'LIMIT :most' : ''}
     ) found`,
    { ...bindings, most: countedTo + 1, units: desks.units, roles: desks.roles },
  );
  return rows[0].count;
}

async function narrowCount(db: Db, desks: Desks, filter: InboxFilter, more = everything): Promise<number> {
  const { where, bindings } = bothOf(bothOf(conditionsOf(filter), wordsOf(filter, 'c')), more);
  const { rows } = await db.raw(
    `SELECT count(*)::int AS count FROM (
       SELECT DISTINCT c.due, c.task FROM task_candidates c
       WHERE ${onDesks} AND ${where} ORDER BY c.due, c.task LIMIT :most
     ) found`,
    { ...bindings, most: countedTo + 1, desks: desks.words },
  );
  return rows[0].count;
}

/** As with lists: common words are counted on the desks, rare ones among the trigrams. */
async function wordCount(db: Db, desks: Desks, filter: InboxFilter): Promise<number> {
  const named = await namedIn(db, filter);
  const count = named === undefined ? 0 : await narrowCount(db, desks, filter, named);
  if (named?.isAll) return count;
  if (count > 0 || isNarrow(filter)) return count || narrowCount(db, desks, filter);
  return (await areCommon(db, desks, filter, 50)) ? deskCount(db, desks, filter) : foundByTrigrams(db, desks, filter);
}

/** Tasks are counted as they are found, each once, so that counting can stop. */
async function foundByTrigrams(db: Db, desks: Desks, filter: InboxFilter): Promise<number> {
  const { where, bindings } = conditionsOf(filter);
  const words = lyingHere(desks, filter);
  const { rows } = await db.raw(
    `SELECT count(*)::int AS count FROM (
       SELECT 1 FROM task_words w
       CROSS JOIN LATERAL (
         SELECT 1 FROM task_candidates c WHERE c.task = w.task AND ${onDesks} AND ${where} LIMIT 1
       ) c WHERE ${words.where} LIMIT :most
     ) found`,
    { ...bindings, ...words.bindings, most: countedTo + 1, desks: desks.words },
  );
  return rows[0].count;
}
