import type { Db } from '../connection.ts';
import { type Desks, desksFrom } from './desks.ts';
import { conditionsOf, type InboxFilter } from './filter.ts';
import { wordsOf } from './sought.ts';

/** So many rows are looked at in all, and so many at least on each desk. */
const [probed, probedEach] = [3_000, 30];

export type Probe = {
  /** Which part of the tasks has the words. */
  readonly share: number;
  /** Which part of them has the words and is easily counted: on one desk only, or on the first of these. */
  readonly easyShare: number;
  /**
   * The desks that have any task that is asked for, in the order in which counting is soonest over: first the one where
   * the words are most common, then those where most that have them lie there alone.
   */
  readonly desks: Desks;
};

/**
 * The beginning of each list tells how common words are there. Where one task in so many has them, walking finds them
 * sooner; where fewer have, the trigrams.
 */
export async function probe(db: Db, desks: Desks, filter: InboxFilter): Promise<Probe> {
  const { where, bindings } = conditionsOf(filter);
  const words = wordsOf(filter, 'c');
  const each = Math.max(probedEach, Math.min(300, Math.ceil(probed / desks.units.length)));
  const { rows }: { rows: Looked[] } = await db.raw(
    `SELECT desk.unit, desk.role, c.looked, c.fitting, c.sole
     FROM unnest(:units::text[], :roles::text[]) AS desk(unit, role),
     LATERAL (
       SELECT count(*)::int AS looked, count(*) FILTER (WHERE fits)::int AS fitting,
         count(*) FILTER (WHERE fits AND sole)::int AS sole
       FROM (
         SELECT c.sole, ${words.where} AS fits FROM task_candidates c
         WHERE c.unit = desk.unit AND c.role = desk.role AND ${where} LIMIT :each
       ) one
     ) c
     WHERE c.looked > 0 ORDER BY c.fitting::float / c.looked DESC`,
    { ...bindings, ...words.bindings, each, units: desks.units, roles: desks.roles },
  );
  return told(rows);
}

type Looked = { readonly unit: string; readonly role: string } & {
  readonly [of in 'looked' | 'fitting' | 'sole']: number;
};

function told(rows: readonly Looked[]): Probe {
  const [first, rest] = [rows.slice(0, 1), rows.slice(1)];
  const [looked, easy] = [Math.max(sum(rows, 'looked'), 1), sum(first, 'fitting') + sum(rest, 'sole')];
  const desks = desksFrom([...first, ...rest.toSorted((one, other) => soleShare(other) - soleShare(one))]);
  return { share: sum(rows, 'fitting') / looked, easyShare: easy / looked, desks };
}

const soleShare = ({ sole, looked }: Looked) => sole / looked;
const sum = (rows: readonly Looked[], of: 'looked' | 'fitting' | 'sole') => rows.reduce((all, row) => all + row[of], 0);
