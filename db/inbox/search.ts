import type { Db } from '../connection.ts';
import { type Desks, onDesks } from './desks.ts';
import { bothOf, conditionsOf, everything, type InboxFilter, isNarrow, type Sql } from './filter.ts';
import { fromTheTask } from './narrow.ts';
import { beyond, keyset, type Page, sortColumn } from './order.ts';
import { probe } from './probe.ts';
import type { Hit } from './rows.ts';
import { namedIn, wordsOf } from './sought.ts';

/**
 * Words that many tasks have are found by walking the lists from their beginning, words that few have by the trigrams:
 * each way is slow where the other is fast. A whole number, a firm's tasks and a person's are few and read at once.
 */
export async function searchHits(db: Db, desks: Desks, filter: InboxFilter, page: Page): Promise<readonly Hit[]> {
  const named = await namedIn(db, filter);
  const found = named === undefined ? [] : await few(db, desks, filter, page, named);
  if (named?.isAll) return found;
  if (found.length > 0 || isNarrow(filter)) return found.length > 0 ? found : few(db, desks, filter, page);
  if ((await probe(db, desks, filter)).share < rare) return byTrigrams(db, desks, filter, page);
  const { hits, isWhole } = await walk(db, desks, filter, page);
  return isWhole || hits.length >= page.limit ? hits : byTrigrams(db, desks, filter, page);
}

/** A walk to a page's end is shorter than one that counts everything. */
const rare = 1 / 100;

const few = (db: Db, desks: Desks, filter: InboxFilter, page: Page, more = everything) =>
  fromTheTask(db, desks, bothOf(bothOf(conditionsOf(filter), wordsOf(filter, 'c')), more), page);

/** So many rows are looked at in all, and so many at least on each desk; an index is read, never the rows themselves. */
const usual = { looks: 40_000, looksEach: 2_500 };

type Walked = { readonly hits: readonly Hit[]; readonly isWhole: boolean };

/** What lies before the point up to which every list was walked; `isWhole` where no list went further than that. */
export async function walk(
  db: Db,
  desks: Desks,
  filter: InboxFilter,
  page: Page,
  { looks, looksEach } = usual,
): Promise<Walked> {
  const column = sortColumn[page.sort];
  const { where, bindings } = conditionsOf(filter);
  const words = wordsOf(filter, 'c');
  const each = Math.max(looksEach, Math.ceil(looks / desks.units.length));
  const { rows }: { rows: (Hit & { edge: string | null })[] } = await db.raw(
    `WITH walked AS MATERIALIZED (
       SELECT c.task, c.at, c.fits, c.nth = :each AS is_edge
       FROM unnest(:units::text[], :roles::text[]) AS desk(unit, role),
       LATERAL (
         SELECT * FROM (
           SELECT c.task, c.${column} AS at, ${words.where} AS fits,
             row_number() OVER (ORDER BY c.${column}, c.task) AS nth
           FROM task_candidates c
           WHERE c.unit = desk.unit AND c.role = desk.role AND ${where} ${beyond(page, column)}
           ORDER BY c.${column}, c.task LIMIT :each
         ) looked WHERE fits OR nth = :each LIMIT :limit
       ) c
     ), edge AS (SELECT min(at) AS at FROM walked WHERE is_edge)
     SELECT task, min(walked.at)::text AS at, edge.at::text AS edge
     FROM edge LEFT JOIN walked ON fits AND (edge.at IS NULL OR walked.at < edge.at)
     GROUP BY task, edge.at ORDER BY min(walked.at), task LIMIT :limit`,
    { ...bindings, ...keyset(page), ...words.bindings, each, units: desks.units, roles: desks.roles },
  );
  return { hits: rows.filter(({ task }) => task !== null), isWhole: rows[0]?.edge === null };
}

export async function byTrigrams(db: Db, desks: Desks, filter: InboxFilter, page: Page): Promise<readonly Hit[]> {
  const column = sortColumn[page.sort];
  const { where, bindings } = conditionsOf(filter);
  const words = lyingHere(filter);
  const { rows } = await db.raw(
    `WITH found AS MATERIALIZED (SELECT w.task FROM task_words w WHERE ${words.where})
     SELECT task, min(at)::text AS at FROM (
       SELECT c.task, c.at FROM found
       CROSS JOIN LATERAL (
         SELECT c.task, c.${column} AS at FROM task_candidates c
         WHERE c.task = found.task AND ${onDesks} AND ${where} ${beyond(page, column)} OFFSET 0
       ) c
     ) reached GROUP BY task ORDER BY min(at), task LIMIT :limit`,
    { ...bindings, ...keyset(page), ...words.bindings, desks: desks.words },
  );
  return rows;
}

/** Whoever sits at few desks is spared the tasks of others that have the same words; most tasks lie on one desk only. */
export function lyingHere(filter: InboxFilter): Sql {
  const { where, bindings } = wordsOf(filter);
  return { where: `${where} AND (w.desks[1] = ANY (:desks::text[]) OR ${onAnother})`, bindings };
}

const onAnother = 'cardinality(w.desks) > 1 AND w.desks && :desks::text[]';
