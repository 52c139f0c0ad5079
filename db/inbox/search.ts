import type { Db } from '../connection.ts';
import { type Desks, onDesks } from './desks.ts';
import { conditionsOf, type InboxFilter, wordsOf } from './filter.ts';
import { beyond, keyset, type Page, sortColumn } from './order.ts';
import type { Hit } from './rows.ts';

/**
 * Words that many tasks have are found by walking the lists from their beginning, words that few have by the trigrams:
 * each way is slow where the other is fast, so the walk stops after so many rows.
 */
export async function searchHits(db: Db, desks: Desks, filter: InboxFilter, page: Page): Promise<readonly Hit[]> {
  const walked = await walk(db, desks, filter, page);
  return walked ?? byTrigrams(db, desks, filter, page);
}

/** So many tasks are looked at from the beginning of the merged lists, and so many rows of all lists are merged at most. */
const steps = 3_000;
const merged = 60_000;

/** The page, if it lies before the point up to which every list was walked. */
async function walk(db: Db, desks: Desks, filter: InboxFilter, page: Page): Promise<readonly Hit[] | undefined> {
  const column = sortColumn[page.sort];
  const { where, bindings } = conditionsOf(filter);
  const words = wordsOf(filter);
  const each = Math.min(steps, Math.max(200, Math.ceil(merged / desks.units.length)));
  const { rows }: { rows: Hit[] } = await db.raw(
    `WITH listed AS MATERIALIZED (
       SELECT c.task, c.at, c.nth
       FROM unnest(:units::text[], :roles::text[]) AS desk(unit, role),
       LATERAL (
         SELECT c.task, c.${column} AS at, row_number() OVER (ORDER BY c.${column}, c.task) AS nth FROM task_candidates c
         WHERE c.unit = desk.unit AND c.role = desk.role AND ${where} ${beyond(page, column)}
         ORDER BY c.${column}, c.task LIMIT :each
       ) c
     ),
     walked AS MATERIALIZED (
       SELECT task, min(at) AS at FROM listed
       WHERE at < coalesce((SELECT min(at) FROM listed WHERE nth = :each), 'infinity')
       GROUP BY task ORDER BY min(at), task LIMIT :steps
     )
     SELECT walked.task, walked.at::text AS at FROM walked JOIN task_words w ON w.task = walked.task
     WHERE ${words.where} ORDER BY walked.at, walked.task LIMIT :limit`,
    { ...bindings, ...keyset(page), ...words.bindings, each, steps, units: desks.units, roles: desks.roles },
  );
  return rows.length >= page.limit ? rows : undefined;
}

async function byTrigrams(db: Db, desks: Desks, filter: InboxFilter, page: Page): Promise<readonly Hit[]> {
  const column = sortColumn[page.sort];
  const { where, bindings } = conditionsOf(filter);
  const words = wordsOf(filter);
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
