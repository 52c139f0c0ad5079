import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import { asking, forget } from '../../shared/asking.ts';
import { call, withQuery } from '../../shared/http.ts';
import { useHeard } from '../../shared/stream.ts';
import { useSoon } from '../soon.ts';
import { nothingYet, type Page, steady, waiting } from './steady.ts';

/** The pages of a list, asked one after the other. */
export const usePages = (path: string | undefined) =>
  useInfiniteQuery({
    queryKey: [path ?? '', 'pages'],
    enabled: path !== undefined,
    queryFn: ({ pageParam, signal }) => call<Page>('GET', withAfter(path!, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

const withAfter = (path: string, after: string | null) =>
  after ? `${path}&${withQuery('', { after }).slice(1)}` : path;

/** A list that lives: what happens to its rows is seen at once, what is new waits until it is asked for (U23). */
export function useRows(path: string) {
  const pages = usePages(path);
  const [shown, tell] = useReducer(steady, pages.data?.pages, (known) =>
    known ? steady(nothingYet, { kind: 'listed', pages: known }) : nothingYet,
  );
  useEffect(() => {
    if (pages.data) tell({ kind: 'listed', pages: pages.data.pages });
  }, [pages.data]);

  const soon = useSoon(() => void forget('/api/tasks?', '/api/tasks/count'));
  useHeard({
    ...{ ready: soon, reload: soon },
    task: (task) => {
      tell({ kind: 'changed', ...task });
      soon();
    },
  });
  return { ...shown, pages, waiting: waiting(shown), bringIn: () => tell({ kind: 'brought' }) };
}

/** Takes a task out of the lists that were asked for, when it is decided here. */
export function takeOut(id: string): void {
  asking.setQueriesData<{ readonly pages: readonly Page[]; readonly pageParams: readonly unknown[] }>(
    { predicate: ({ queryKey: [path, as] }) => as === 'pages' && String(path).startsWith('/api/tasks?') },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, tasks: page.tasks.filter((task) => task.id !== id) })),
      },
  );
}
