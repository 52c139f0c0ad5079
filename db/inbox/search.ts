import type { Db } from '../connection.ts';
import type { Desks } from './desks.ts';
import { conditionsOf, type InboxFilter, patternsOf } from './filter.ts';
import { beyond, keyset, type Page, sortColumn } from './pages.ts';
import type { Hit } from './rows.ts';

/**
 * Words that many tasks have are found by walking the lists from their beginning, words that few have by the trigrams:
 * each way is slow where the other is fast, so the walk stops after so many rows.
 */
export async function searchHits(db: Db, desks: Desks, filter: InboxFilter, page: Page): Promise<readonly Hit[]> {
  const walked = await walk(db, desks, filter, page);
  return walked ?? byTrigrams(db, desks, filter, page);
}

const steps = 3_000;

type Walked = { readonly task: string; readonly at: string; readonly found: boolean; readonly frontier: boolean };

/** The page, if it lies before the point up to which every list was walked. */
async function walk(db: Db, desks: Desks, filter: InboxFilter, page: Page): Promise<readonly Hit[] | undefined> {
  const column = sortColumn[page.sort];
  const { where, bindings } = conditionsOf(filter);
  const each = Math.max(60, Math.ceil(steps / desks.units.length));
  const { rows }: { rows: Walked[] } = await db.raw(
    `WITH walked AS MATERIALIZED (
       SELECT c.task, c.at, c.nth, (w.words LIKE ALL (:patterns)) AS found
       FROM unnest(:units::text[], :roles::text[]) AS desk(unit, role),
       LATERAL (
         SELECT c.task, c.${column} AS at, row_number() OVER (ORDER BY c.${column}, c.task) AS nth FROM task_candidates c
         WHERE c.unit = desk.unit AND c.role = desk.role AND ${where} ${beyond(page, column)}
         ORDER BY c.${column}, c.task LIMIT :each
       ) c
       JOIN task_words w ON w.task = c.task
     ),
     frontier AS (SELECT min(at) AS at FROM walked WHERE nth = :each)
     SELECT task, min(at)::text AS at FROM walked
     WHERE found AND at < coalesce((SELECT at FROM frontier), 'infinity')
     GROUP BY task ORDER BY min(at), task LIMIT :limit`,
    { ...bindings, ...keyset(page), ...patterns(filter), each, units: desks.units, roles: desks.roles },
  );
  return rows.length >= page.limit ? rows : undefined;
}

async function byTrigrams(db: Db, desks: Desks, filter: InboxFilter, page: Page): Promise<readonly Hit[]> {
  const column = sortColumn[page.sort];
  const { where, bindings } = conditionsOf(filter);
  const { rows } = await db.raw(
    `WITH found AS MATERIALIZED (SELECT task FROM task_words WHERE words LIKE ALL (:patterns))
     SELECT task, min(at)::text AS at FROM (
       SELECT c.task, c.${column} AS at FROM found
       JOIN task_candidates c ON c.task = found.task
       JOIN unnest(:units::text[], :roles::text[]) AS desk(unit, role) ON c.unit = desk.unit AND c.role = desk.role
       WHERE ${where} ${beyond(page, column)}
     ) reached GROUP BY task ORDER BY min(at), task LIMIT :limit`,
    { ...bindings, ...keyset(page), ...patterns(filter), units: desks.units, roles: desks.roles },
  );
  return rows;
}

const patterns = ({ q }: InboxFilter) => ({ patterns: patternsOf(q ?? '') });
