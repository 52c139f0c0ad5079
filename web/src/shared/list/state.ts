import { useSearchParams } from 'react-router';
import type { LongColumn } from './long-list.tsx';

/** How somebody has arranged a list; it stands in the address, so that it can be gone back to and passed on. */
export type ListState = {
  readonly q: string;
  readonly sort: string | undefined;
  readonly order: 'asc' | 'desc' | undefined;
  /** What is chosen of each column that can be filtered. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly isShown: (column: string) => boolean;
  readonly search: (q: string) => void;
  readonly sortBy: (column: string, order: 'asc' | 'desc') => void;
  readonly choose: (column: string, value: string | undefined) => void;
  readonly show: (column: string, isShown: boolean) => void;
};

export function useListState<T>(columns: readonly LongColumn<T>[]): ListState {
  const [params, setParams] = useSearchParams();
  const turned = (params.get('columns') ?? '').split(',').filter(Boolean);
  const isHiddenAtFirst = (name: string) => columns.find((column) => column.name === name)?.isHidden === true;
  const set = (changes: Readonly<Record<string, string | undefined>>) =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries(changes))
          if (value) before.set(name, value);
          else before.delete(name);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const others = (name: string) => turned.filter((one) => one !== name);
  const filters = columns.filter(({ options, name }) => options && params.has(name));
  return {
    q: params.get('q') ?? '',
    sort: params.get('sort') ?? undefined,
    order: orderIn(params.get('order')),
    chosen: Object.fromEntries(filters.map(({ name }) => [name, params.get(name)!])),
    isShown: (name) => turned.includes(name) === isHiddenAtFirst(name),
    search: (q) => set({ q }),
    sortBy: (sort, order) => set({ sort, order }),
    choose: (name, value) => set({ [name]: value }),
    show: (name, isShown) =>
      set({ columns: (isShown === isHiddenAtFirst(name) ? [...others(name), name] : others(name)).join(',') }),
  };
}

const orderIn = (given: string | null) => (given === 'asc' || given === 'desc' ? given : undefined);
