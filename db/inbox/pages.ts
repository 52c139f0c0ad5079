import type { Reach } from '../../domain/reach.ts';
import type { Db } from '../connection.ts';
import { type Desks, desksInUse } from './desks.ts';
import { conditionsOf, type InboxFilter, isNarrow, type Sql } from './filter.ts';
import { fromTheTask } from './narrow.ts';
import { beyond, keyset, type Page, sortColumn } from './order.ts';
import { type Hit, type InboxRow, rowsOf } from './rows.ts';
import { searchHits } from './search.ts';

/** The open tasks within a person's reach, in order, by keyset: nothing is skipped or repeated while others work. */
export async function listInbox(db: Db, reach: Reach, filter: InboxFilter, page: Page): Promise<InboxRow[]> {
  const desks = await desksInUse(db, reach, filter.unit);
  if (desks.units.length === 0) return [];
  const hits = filter.q ? await searchHits(db, desks, filter, page) : await hitsOf(db, desks, filter, page);
  return rowsOf(db, desks, hits);
}

const hitsOf = (db: Db, desks: Desks, filter: InboxFilter, page: Page): Promise<readonly Hit[]> =>
  isNarrow(filter)
    ? fromTheTask(db, desks, conditionsOf(filter), page)
    : deskByDesk(db, desks, conditionsOf(filter), page);

/**
 * The beginning of each desk's list, merged. A task that belongs on the page stands within the first `limit` of every
 * list that it is in, so no list has to be read further.
 */
export async function deskByDesk(db: Db, desks: Desks, { where, bindings }: Sql, page: Page): Promise<readonly Hit[]> {
  const column = sortColumn[page.sort];
  const { rows } = await db.raw(
    `SELECT task, at::text AS at FROM (
       SELECT c.task, min(c.at) AS at
       FROM unnest(:units::text[], :roles::text[]) AS desk(unit, role),
       LATERAL (
         SELECT c.task, c.${column} AS at FROM task_candidates c
         WHERE c.unit = desk.unit AND c.role = desk.role AND ${where} ${beyond(page, column)}
         ORDER BY c.${column}, c.task LIMIT :limit
       ) c
       GROUP BY c.task
     ) merged ORDER BY merged.at, merged.task LIMIT :limit`,
    { ...bindings, ...keyset(page), units: desks.units, roles: desks.roles },
  );
  return rows;
}
