import type { Reach } from '../../domain/reach.ts';
import type { Db } from '../connection.ts';
import { type Desks, desksInUse, onDesks } from './desks.ts';
import { bothOf, conditionsOf, everything, type InboxFilter, isNarrow, isWordsAlone } from './filter.ts';
import { probe } from './probe.ts';
import { lyingHere } from './search.ts';
import { namedIn, wordsOf } from './sought.ts';

/** Counted exactly up to here; beyond it nobody reads the number. */
export const countedTo = 10_000;

export type Count = { readonly count: number; readonly more: boolean };

export async function countInbox(db: Db, reach: Reach, filter: InboxFilter): Promise<Count> {
  const desks = await desksInUse(db, reach, filter.unit);
  const found = desks.units.length === 0 ? 0 : await wayOf(filter)(db, desks, filter);
  return { count: Math.min(found, countedTo), more: found > countedTo };
}

const wayOf = (filter: InboxFilter) => {
  if (filter.q) return wordCount;
  return isNarrow(filter) ? narrowCount : deskCount;
};

/**
 * Desk by desk until the limit is passed. Tasks that lie on one desk only, and those of the first desk, are soon more than
 * that where there are many; otherwise the few that lie on several are counted on the first of these that is asked.
 */
async function deskCount(db: Db, desks: Desks, filter: InboxFilter): Promise<number> {
  const easily = await walked(db, desks, filter, 'c.sole OR desk.nth = 1');
  const isAll = desks.units.length === 1;
  return isAll || easily > countedTo ? easily : exactCount(db, desks, filter);
}

const exactCount = (db: Db, desks: Desks, filter: InboxFilter): Promise<number> =>
  walked(db, desks, filter, `c.sole OR desk.nth = 1 OR desk.nth = ${firstAsked}`);

async function walked(db: Db, desks: Desks, filter: InboxFilter, once: string): Promise<number> {
  const { where, bindings } = bothOf(conditionsOf(filter), wordsOf(filter, 'c'));
  const { rows } = await db.raw(
    `SELECT count(*)::int AS count FROM (
       SELECT 1 FROM unnest(:units::text[], :roles::text[]) WITH ORDINALITY AS desk(unit, role, nth),
       LATERAL (
         SELECT 1 FROM task_candidates c
         WHERE c.unit = desk.unit AND c.role = desk.role AND ${where} AND (${once}) LIMIT :most
       ) c LIMIT :most
     ) found`,
    { ...bindings, most: countedTo + 1, units: desks.units, roles: desks.roles, desks: desks.words },
  );
  return rows[0].count;
}

const firstAsked = `(SELECT min(array_position(:desks::text[], other.unit || ' ' || other.role))
  FROM task_candidates other WHERE other.task = c.task AND other.door = '')`;

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

/** As with lists: common words are counted on the desks, where they are most common first; rare ones among the trigrams. */
async function wordCount(db: Db, desks: Desks, filter: InboxFilter): Promise<number> {
  const named = await namedIn(db, filter);
  const count = named === undefined ? 0 : await narrowCount(db, desks, filter, named);
  if (named?.isAll) return count;
  if (count > 0 || isNarrow(filter)) return count || narrowCount(db, desks, filter);
  const { share, easyShare, desks: densest } = await probe(db, desks, filter);
  if (share < rare) return foundByTrigrams(db, desks, filter);
  return (easyShare < common ? exactCount : deskCount)(db, densest, filter);
}

const [rare, common] = [1 / 50, 1 / 8];

/** Tasks are counted as they are found, each once, so that counting can stop. */
async function foundByTrigrams(db: Db, desks: Desks, filter: InboxFilter): Promise<number> {
  const words = lyingHere(filter);
  const asked = isWordsAlone(filter) ? nothingElse : onOneDesk(filter);
  const { rows } = await db.raw(
    `SELECT count(*)::int AS count FROM (
       SELECT 1 FROM task_words w ${asked.join} WHERE ${words.where} LIMIT :most
     ) found`,
    { ...asked.bindings, ...words.bindings, most: countedTo + 1, desks: desks.words },
  );
  return rows[0].count;
}

const nothingElse = { join: '', bindings: {} };

function onOneDesk(filter: InboxFilter) {
  const { where, bindings } = conditionsOf(filter);
  const one = `SELECT FROM task_candidates c WHERE c.task = w.task AND ${onDesks} AND ${where} LIMIT 1`;
  return { join: `CROSS JOIN LATERAL (${one}) c`, bindings };
}
