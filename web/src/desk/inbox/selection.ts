import { useState } from 'react';
import type { Chosen } from './batch.ts';
import { askedOf, type Filter } from './filter.ts';
import type { Task } from './steady.ts';

export type Selection = ReturnType<typeof useSelection>;

/** Rows by hand, all that are shown, or everything that the filter finds. */
export function useSelection(rows: readonly Task[], filter: Filter) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [found, setFound] = useState<number>();
  const shown = rows.filter(({ id }) => marked.has(id));
  const isAll = rows.length > 0 && shown.length === rows.length;
  const mark = (ids: Iterable<string>) => {
    setMarked(new Set(ids));
    setFound(undefined);
  };
  return {
    ...{ marked, found, isAll },
    count: found ?? shown.length,
    chosen: chosenOf(shown, filter, found),
    toggle: (id: string) => mark(marked.has(id) ? [...marked].filter((one) => one !== id) : [...marked, id]),
    toggleAll: () => mark(isAll ? [] : rows.map(({ id }) => id)),
    takeFound: setFound,
    clear: () => mark([]),
  };
}

function chosenOf(shown: readonly Task[], filter: Filter, found: number | undefined): Chosen | undefined {
  if (found !== undefined) return { filter: askedOf(filter), expect: found };
  return shown.length === 0 ? undefined : { tasks: shown.map(({ id }) => id) };
}
