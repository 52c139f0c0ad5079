import type { Reach } from '../../domain/reach.ts';
import type { Db } from '../connection.ts';
import { type Desks, desksIn } from './desks.ts';
import { conditionsOf, type InboxFilter, isNarrow, patternsOf, type Sql } from './filter.ts';

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
  const { where, bindings } = conditionsOf(filter);
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

async function narrowCount(db: Db, desks: Desks, filter: InboxFilter): Promise<number> {
  const { where, bindings } = conditionsOf(filter);
  const { rows } = await db.raw(
    `SELECT count(*)::int AS count FROM (
       SELECT DISTINCT c.task FROM task_candidates c
       JOIN unnest(:units::text[], :roles::text[]) AS desk(unit, role) ON c.unit = desk.unit AND c.role = desk.role
       WHERE ${where} LIMIT :most
     ) found`,
    { ...bindings, most: countedTo + 1, units: desks.units, roles: desks.roles },
  );
  return rows[0].count;
}

async function wordCount(db: Db, desks: Desks, filter: InboxFilter): Promise<number> {
  const { where, bindings } = conditionsOf(filter);
  const { rows } = await db.raw(
    `SELECT count(*)::int AS count FROM (
       SELECT DISTINCT c.task FROM task_words w
       JOIN task_candidates c ON c.task = w.task
       JOIN unnest(:units::text[], :roles::text[]) AS desk(unit, role) ON c.unit = desk.unit AND c.role = desk.role
       WHERE w.words LIKE ALL (:patterns) AND ${where} LIMIT :most
     ) found`,
    { ...bindings, patterns: patternsOf(filter.q ?? ''), most: countedTo + 1, units: desks.units, roles: desks.roles },
  );
  return rows[0].count;
}
