import type { Db } from '../connection.ts';
import type { Desks } from './desks.ts';
import { conditionsOf, type InboxFilter } from './filter.ts';
import { wordsOf } from './sought.ts';

const probed = 300;

/**
 * The beginning of each list tells how common words are there. Where one task in so many has them, walking finds them
 * sooner; where fewer have, the trigrams.
 */
export async function areCommon(db: Db, desks: Desks, filter: InboxFilter, oneIn: number): Promise<boolean> {
  const { where, bindings } = conditionsOf(filter);
  const words = wordsOf(filter, 'c');
  const { rows } = await db.raw(
    `SELECT count(*)::int AS looked, count(*) FILTER (WHERE c.fits)::int AS fitting
     FROM unnest(:units::text[], :roles::text[]) AS desk(unit, role),
     LATERAL (
       SELECT ${words.where} AS fits FROM task_candidates c
       WHERE c.unit = desk.unit AND c.role = desk.role AND ${where} LIMIT :probed
     ) c`,
    { ...bindings, ...words.bindings, probed, units: desks.units, roles: desks.roles },
  );
  const { looked, fitting } = rows[0];
  return fitting * oneIn >= looked;
}
