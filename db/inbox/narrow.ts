import type { Db } from '../connection.ts';
import { type Desks, onDesks } from './desks.ts';
import type { Sql } from './filter.ts';
import { beyond, keyset, type Page, sortColumn } from './order.ts';
import type { Hit } from './rows.ts';

/** A task stands at the same place in all of its lists, so its rows follow each other and reading stops with the page. */
export async function fromTheTask(db: Db, desks: Desks, { where, bindings }: Sql, page: Page): Promise<readonly Hit[]> {
  const column = sortColumn[page.sort];
  const { rows } = await db.raw(
    `SELECT task, at::text AS at FROM (
       SELECT DISTINCT c.${column} AS at, c.task FROM task_candidates c
       WHERE ${onDesks} AND ${where} ${beyond(page, column)}
       ORDER BY c.${column}, c.task LIMIT :limit
     ) found ORDER BY found.at, found.task`,
    { ...bindings, ...keyset(page), desks: desks.words },
  );
  return rows;
}
