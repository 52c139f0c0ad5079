import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page/page.tsx';
import { ShortcutList } from '../shortcut-list.tsx';
import { pageOf, useList } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { Tasks } from './tasks.tsx';
import { Views } from './view-strip.tsx';
import { titleOf, useViews } from './views.ts';

/** X-04, U21. */
export function Component() {
  const { t } = useTranslation('desk');
  const list = useList();
  const views = useViews();
  const path = pageOf(list.filter, list.sort);
  return (
    <Page wide title={titleOf(list, views) ?? t('title')} actions={<ShortcutList keys={useKeys()} />}>
      <Views list={list} views={views} />
      <FilterBar list={list} />
      <Tasks key={path} list={list} path={path} />
    </Page>
  );
}

function useKeys() {
  const { t } = useTranslation('desk');
  const does = (name: 'move' | 'open' | 'claim' | 'release' | 'assign' | 'select' | 'search' | 'undo' | 'bringIn') =>
    t(`keys.${name}`);
  return [
    [['j', 'k', '↓', '↑'], does('move')],
    [['Enter'], does('open')],
    [['c'], does('claim')],
    [['r'], does('release')],
    [['a'], does('assign')],
    [['x'], does('select')],
    [['z'], does('undo')],
    [['n'], does('bringIn')],
    [['/'], does('search')],
  ] as const;
}
