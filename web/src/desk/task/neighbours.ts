import { useState } from 'react';
import { useSession } from '../../shared/session.ts';
import { listIn, pageOf } from '../inbox/filter.ts';
import { usePages } from '../inbox/rows.ts';
import type { Task as Row } from '../inbox/steady.ts';
import { placeKept } from '../place.ts';

/** What comes before and after a task in the list that one came from, leaving out what others have. */
export function useNeighbours(id: string): { readonly next: Row | undefined; readonly previous: Row | undefined } {
  const { data: session } = useSession();
  const { filter, sort } = listIn(new URLSearchParams(placeKept().search));
  const { data } = usePages(pageOf(filter, sort));
  const rows = data?.pages.flatMap(({ tasks }) => tasks) ?? [];
  // A task that has been decided is in no list any more; where it stood is remembered.
  const [stood, setStood] = useState<readonly string[]>([]);
  if (stood.length === 0 && rows.some((row) => row.id === id)) setStood(rows.map((row) => row.id));
  const isFree = ({ assignee }: Row) => assignee === null || assignee.id === session?.person?.id;
  const at = stood.indexOf(id);
  const open = new Map(rows.filter((row) => isFree(row) && row.id !== id).map((row) => [row.id, row]));
  const first = (ids: readonly string[]) => ids.map((one) => open.get(one)).find((row) => row !== undefined);
  const next = first(at < 0 ? [...open.keys()] : stood.slice(at + 1));
  return { next, previous: first(stood.slice(0, Math.max(at, 0)).toReversed()) };
}
