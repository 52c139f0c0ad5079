import { useEffect, useState } from 'react';
import { keepPlace, placeKept } from '../place.ts';
import type { Task } from './steady.ts';

export const rowId = (task: string) => `task-${task}`;

/** One row of the list is reached by Tab; the others by j, k and the arrows. */
export function useRoving(rows: readonly Task[]) {
  const [at, setAt] = useState(() => placeKept().task);
  const here = Math.max(
    0,
    rows.findIndex(({ id }) => id === at),
  );
  const current: Task | undefined = rows[here];
  const goTo = (task: Task | undefined) => task && document.getElementById(rowId(task.id))?.focus();
  const stand = (id: string) => {
    setAt(id);
    keepPlace({ search: location.search, task: id });
  };
  useReturn(rows.length > 0, () => goTo(at === undefined ? undefined : current));
  const next = () => goTo(rows[isStanding() ? Math.min(here + 1, rows.length - 1) : here]);
  const previous = () => goTo(rows[Math.max(here - 1, 0)]);
  return {
    ...{ current, stand, next, previous },
    /** Elsewhere they scroll the page, as everywhere. */
    arrows: { ['ArrowDown']: () => isStanding() && next(), ['ArrowUp']: () => isStanding() && previous() },
  };
}

const isStanding = () => document.activeElement?.closest('tr[data-task]') !== null;

/** Whoever comes back from a task stands where they left. */
function useReturn(isThere: boolean, stand: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as there are rows
  useEffect(() => {
    if (!isThere || !placeKept().isAway) return undefined;
    keepPlace({ ...placeKept(), isAway: false });
    // After the page's own heading has taken the focus.
    const frame = requestAnimationFrame(stand);
    return () => cancelAnimationFrame(frame);
  }, [isThere]);
}
