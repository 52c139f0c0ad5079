import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../http.ts';

/** The rows so far, and the way to more of them. */
export type Pages<T> = {
  readonly rows: readonly T[] | undefined;
  readonly problem: unknown;
  readonly isComing: boolean;
  readonly retry: () => void;
  readonly more: (() => void) | undefined;
};

/** Page after page of an address that answers with `next`. What is there stays until what was asked for instead has come. */
export function usePages<A extends { readonly next: string | null }, T>(
  path: string,
  rowsOf: (page: A) => readonly T[],
): Pages<T> {
  const asked = useInfiniteQuery({
    queryKey: [path, 'pages'],
    queryFn: ({ pageParam }) => call<A>('GET', pageParam === null ? path : withAfter(path, pageParam)),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  return {
    rows: asked.data?.pages.flatMap(rowsOf),
    problem: asked.error,
    isComing: asked.isFetchingNextPage,
    retry: () => void asked.refetch(),
    more: asked.hasNextPage ? () => void asked.fetchNextPage() : undefined,
  };
}

const withAfter = (path: string, after: string) =>
  `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`;
