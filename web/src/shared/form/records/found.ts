import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FoundRecord, RecordQuery, Records } from './types.ts';

const soon = 1_500;

type Asked = { readonly source: string; readonly records: Records; readonly ids: readonly string[] };

/** What fits what was asked for, page after page, and what is known of those that are chosen. */
export function useFound({ source, records, ids }: Asked) {
  const [query, ask] = useState<RecordQuery>({});
  const pages = useInfiniteQuery({
    queryKey: [records.key, source, query],
    queryFn: ({ pageParam }) => records.find(source, pageParam === null ? query : { ...query, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    retry: false,
    // A copy that is being fetched is looked at again until it is there.
    refetchInterval: ({ state }) => (state.data?.pages[0]?.copy?.isRefreshing ? soon : false),
  });
  const [before] = useState(ids);
  const chosenBefore = useQuery({
    queryKey: [records.key, source, 'ids', before],
    queryFn: () => records.find(source, { ids: before }),
    enabled: before.length > 0,
  });
  const rows = pages.data?.pages.flatMap((page) => page.records);
  const [seen, setSeen] = useState<ReadonlyMap<string, FoundRecord>>(new Map());
  const known = new Map([...seen, ...byId(chosenBefore.data?.records), ...byId(rows)]);
  return {
    ...{ rows, known, query, ask },
    about: pages.data?.pages[0] ?? chosenBefore.data,
    problem: pages.error,
    isComing: pages.isFetching,
    retry: () => void pages.refetch(),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    /** What is chosen stays known when the search goes elsewhere. */
    remember: (chosen: readonly FoundRecord[]) => setSeen(new Map([...seen, ...byId(chosen)])),
  };
}

const byId = (records: readonly FoundRecord[] = []) => records.map((record) => [record.id, record] as const);
