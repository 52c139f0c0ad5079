import { QueryClient, type QueryKey, useQuery } from '@tanstack/react-query';
import { call, isProblem } from './http.ts';

/** Everything is asked by its address, and kept under it. */
export const asking = new QueryClient({
  defaultOptions: {
    queries: {
      queryFn: ({ queryKey, signal }) => call('GET', queryKey[0] as string, { signal }),
      retry: (times, problem) => times < 2 && !(isProblem(problem) && problem.status >= 400 && problem.status < 500),
      staleTime: 5_000,
      throwOnError: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** What the API answers at an address; `undefined` asks nothing. */
export function useAnswer<T>(path: string | undefined, { every }: Again<T> = {}) {
  return useQuery<T>({
    queryKey: [path ?? ''],
    enabled: path !== undefined,
    refetchInterval: ({ state }) => (typeof every === 'function' ? every(state.data) : every) ?? false,
  });
}

/** Milliseconds until it is asked again by itself, perhaps by what was answered last. */
type Again<T> = { readonly every?: number | ((seen: T | undefined) => number | undefined) };

/** What has been asked at addresses that begin so is out of date. */
export const forget = (...paths: readonly string[]) =>
  asking.invalidateQueries({ predicate: ({ queryKey }) => startsWithOne(queryKey, paths) });

const startsWithOne = ([path]: QueryKey, paths: readonly string[]) => paths.some((one) => String(path).startsWith(one));
