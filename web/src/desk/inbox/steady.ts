import type { Static } from 'typebox';
import type { InboxPage } from '../../../../api/routes/task-schemas.ts';
import type { Told } from '../../../../api/stream/events.ts';

export type Page = Static<typeof InboxPage>;
export type Task = Page['tasks'][number];
export type Closed = NonNullable<Told<'task'>['closed']>;

/** What is on the screen. Rows change where they stand; none comes in between or goes away under somebody's hand. */
export type Steady = {
  readonly rows: readonly Task[];
  readonly pages: number;
  /** Decided meanwhile, by whom and how. */
  readonly closed: ReadonlyMap<string, Closed>;
  /** As the API lists it now. */
  readonly listed: readonly Task[];
  /** Tasks of which the stream has told: whatever else comes up at the end stood there before. */
  readonly heard: ReadonlySet<string>;
};

export type Happened =
  | { readonly kind: 'listed'; readonly pages: readonly Page[] }
  | { readonly kind: 'changed'; readonly id: string; readonly row: Task | null; readonly closed: Closed | null }
  | { readonly kind: 'brought' };

export const nothingYet: Steady = { rows: [], pages: 0, closed: new Map(), listed: [], heard: new Set() };

export function steady(before: Steady, happened: Happened): Steady {
  switch (happened.kind) {
    case 'listed':
      return listedAnew(before, happened.pages);
    case 'changed':
      return changed(before, happened);
    case 'brought':
      return { ...before, rows: before.listed, closed: new Map() };
  }
}

function listedAnew(before: Steady, pages: readonly Page[]): Steady {
  const listed = uniqueIn(pages.flatMap(({ tasks }) => tasks));
  if (before.pages === 0) return { ...before, rows: listed, listed, pages: pages.length };
  const now = new Map(listed.map((task) => [task.id, task]));
  const known = new Set(before.rows.map(({ id }) => id));
  const asked = new Set(pages.slice(before.pages).flatMap(({ tasks }) => tasks.map(({ id }) => id)));
  const end = listed.findLastIndex(({ id }) => known.has(id)) + 1;
  // What was asked for by "more", or moved up from the next page, comes after the last row and moves nothing.
  const added = listed.filter(
    ({ id }, at) => !known.has(id) && (asked.has(id) || (at >= end && !before.heard.has(id))),
  );
  const rows = [...before.rows.map((task) => now.get(task.id) ?? task), ...added];
  return { ...before, rows, listed, pages: Math.max(before.pages, pages.length) };
}

function changed(before: Steady, { id, row, closed }: Extract<Happened, { kind: 'changed' }>): Steady {
  if (closed) return { ...before, closed: new Map(before.closed).set(id, closed) };
  const heard = new Set(before.heard).add(id);
  const withRow = (tasks: readonly Task[]) => (row ? tasks.map((task) => (task.id === id ? row : task)) : tasks);
  return { ...before, heard, rows: withRow(before.rows), listed: withRow(before.listed) };
}

const uniqueIn = (tasks: readonly Task[]) => [...new Map(tasks.map((task) => [task.id, task])).values()];

/** Tasks that are in the list by now and not on the screen. */
export function waiting({ rows, listed }: Steady): number {
  const known = new Set(rows.map(({ id }) => id));
  return listed.filter(({ id }) => !known.has(id)).length;
}
