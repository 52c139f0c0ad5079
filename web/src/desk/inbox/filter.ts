import { useSearchParams } from 'react-router';
import type { FilterAsked } from '../../../../api/casework/inbox-filter.ts';
import { withQuery } from '../../shared/http.ts';

export type Name = keyof FilterAsked;
export type Filter = { readonly [name in Name]?: string };
export type Sort = 'due' | 'opened';

const texts = ['q', 'process', 'step', 'unit', 'firm', 'assignee', 'dueBefore', 'openedBefore'] as const;
const marks = ['overdue', 'followUpDue'] as const;
export const names: readonly Name[] = [...texts, ...marks];

/** The list stands in the address: it can be kept, sent to a colleague and come back to. */
export type List = {
  readonly filter: Filter;
  readonly sort: Sort;
  /** The saved view that it began with. */
  readonly saved: string | undefined;
  readonly narrow: (changes: Filter, options?: { readonly replace?: boolean }) => void;
  readonly order: (sort: Sort) => void;
};

export function useList(): List {
  const [query, setQuery] = useSearchParams();
  // From the address itself: two quick changes do not wait for the screen in between.
  const change = (changes: Filter, by?: Sort, replace = false) => {
    const { filter, sort, saved } = listIn(new URLSearchParams(location.search));
    const next = addressOf({ ...filter, ...changes }, by ?? sort, saved);
    setQuery(new URLSearchParams(next), { replace, preventScrollReset: true });
  };
  return {
    ...listIn(query),
    narrow: (changes, { replace } = {}) => change(changes, undefined, replace),
    order: (by) => change({}, by),
  };
}

export function listIn(query: URLSearchParams) {
  const given = names.map((name) => [name, query.get(name) ?? ''] as const).filter(([, value]) => value !== '');
  const sort: Sort = query.get('sort') === 'opened' ? 'opened' : 'due';
  return { filter: Object.fromEntries(given) as Filter, sort, saved: query.get('saved') ?? undefined };
}

/** `unit=tim%2Fikmib&sort=opened`, without what is usual. */
export const addressOf = (filter: Filter, sort: Sort, saved?: string): string =>
  withQuery('', { ...filter, sort: sort === 'due' ? undefined : sort, saved }).slice(1);

export const pageOf = (filter: Filter, sort: Sort) => withQuery('/api/tasks', { ...filter, sort, limit: 50 });
export const countOf = (filter: Filter) => withQuery('/api/tasks/count', filter);

/** As the API takes it in a body: marks are true, everything else is text. */
export const askedOf = (filter: Filter): FilterAsked =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, isMark(name) ? value === 'true' : value]));

export const filterFrom = (asked: FilterAsked): Filter =>
  Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)]));

const isMark = (name: string) => marks.some((mark) => mark === name);

export const isSame = (one: Filter, other: Filter): boolean =>
  names.every((name) => (one[name] ?? '') === (other[name] ?? ''));
