import { useTranslation } from 'react-i18next';
import type { Static } from 'typebox';
import type { Saved as Shape } from '../../../../api/routes/saved-filters.ts';
import { useAnswer } from '../../shared/asking.ts';
import { counted, useBadges } from '../badges.ts';
import { addressOf, type Filter, filterFrom, isSame, type List, type Sort } from './filter.ts';

export type Saved = Static<typeof Shape>;
export type View = {
  readonly key: string;
  readonly name: string;
  readonly filter: Filter;
  readonly sort: Sort;
  readonly count: string | undefined;
  readonly saved?: Saved;
};

export const savedPath = '/api/saved-filters';

const presets = [
  ['all', {}],
  ['mine', { assignee: 'me' }],
  ['unclaimed', { assignee: 'nobody' }],
  ['overdue', { overdue: 'true' }],
  ['followUp', { followUpDue: 'true' }],
] as const satisfies readonly (readonly [string, Filter])[];

/** What everybody has, and what oneself or the unit has kept; each with its number. */
export function useViews(): readonly View[] {
  const { t } = useTranslation('desk');
  const { data: badges } = useBadges();
  const { data: kept } = useAnswer<{ readonly filters: readonly Saved[] }>(savedPath);
  const usual = presets.map(([key, filter]) => ({
    ...{ key, filter, sort: 'due' as const, name: t(`views.${key}`) },
    count: badges && counted(badges[key]),
  }));
  const own = (kept?.filters ?? []).map((saved) => {
    const badge = badges?.saved.find(({ id }) => id === saved.id);
    const { id: key, name, sort } = saved;
    return { ...{ key, name, sort, saved }, filter: filterFrom(saved.filter), count: badge && counted(badge) };
  });
  return [...usual, ...own];
}

export const addressOfView = ({ filter, sort, saved }: View): string => addressOf(filter, sort, saved?.id);

/** The view that is shown: the kept one that it began with, or the usual one with these very conditions. */
export const viewShown = (list: List, views: readonly View[]): View | undefined =>
  views.find(({ saved, filter }) => (list.saved ? saved?.id === list.saved : !saved && isSame(filter, list.filter)));

export function titleOf(list: List, views: readonly View[]): string | undefined {
  const view = viewShown(list, views);
  return view?.key === 'all' ? undefined : view?.name;
}
