import type { Reach } from '../../domain/reach.ts';
import type { Db } from '../connection.ts';
import { desksInUse } from './desks.ts';
import { conditionsOf, type InboxFilter, isNarrow } from './filter.ts';
import { fromTheTask } from './narrow.ts';
import { deskByDesk } from './pages.ts';
import { searchHits } from './search.ts';

/** The tasks that a filter finds within a person's reach, up to a limit. */
export async function tasksFound(db: Db, reach: Reach, filter: InboxFilter, limit: number): Promise<readonly string[]> {
  const desks = await desksInUse(db, reach, filter.unit);
  if (desks.units.length === 0) return [];
  const page = { sort: 'due', limit } as const;
  const walk = isNarrow(filter) ? fromTheTask : deskByDesk;
  const hits = filter.q ? await searchHits(db, desks, filter, page) : await walk(db, desks, conditionsOf(filter), page);
  return hits.map(({ task }) => task);
}
