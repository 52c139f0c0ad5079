import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { forget } from '../../shared/asking.ts';
import { call } from '../../shared/http.ts';
import { useHeard } from '../../shared/stream.ts';
import { useSoon } from '../soon.ts';
import type { Payment } from './columns.tsx';

type Answered = {
  readonly payments: readonly Payment[];
  readonly totals: { readonly count: number; readonly amount: number };
  readonly next: string | null;
};

/** The payments of an address, page after page, with what all of them come to; a colleague's payment is seen. */
export function usePayments(path: string) {
  const asked = useInfiniteQuery({
    queryKey: [path, 'pages'],
    queryFn: ({ pageParam }) =>
      call<Answered>('GET', pageParam === null ? path : `${path}&after=${encodeURIComponent(pageParam)}`),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const soon = useSoon(() => void forget('/api/refund-payments'));
  useHeard({ ready: soon, reload: soon, task: soon });
  return {
    rows: asked.data?.pages.flatMap(({ payments }) => payments),
    totals: asked.data?.pages[0]?.totals,
    problem: asked.error,
    retry: () => void asked.refetch(),
    isComing: asked.isFetchingNextPage,
    more: asked.hasNextPage ? () => void asked.fetchNextPage() : undefined,
  };
}
