import { useTranslation } from 'react-i18next';
import { type LongColumn, LongList } from '../../shared/list/long-list.tsx';
import { useListState } from '../../shared/list/state.ts';
import { longFirm, longName, longSentence, longWord } from './long-texts.ts';

type Row = { readonly id: string; readonly who: string; readonly state: string };

const options = [
  { value: 'open', label: 'Sürüyor' },
  { value: 'ended', label: longName },
];
const rows: readonly Row[] = [
  { id: '1', who: longFirm, state: 'open' },
  { id: '2', who: longWord, state: 'ended' },
];

/** A list that people arrange: what is asked for stands in the address of this page too. */
export function LongLists() {
  const { t } = useTranslation('dev');
  const columns: readonly LongColumn<Row>[] = [
    { name: 'who', title: t('parts.who'), canSort: true, of: ({ who }) => who },
    {
      ...{ name: 'state', title: t('parts.what'), canSort: true, options },
      of: ({ state }) => options.find(({ value }) => value === state)?.label,
    },
    { name: 'hidden', title: longName, isHidden: true, of: ({ id }) => id },
  ];
  const state = useListState(columns);
  const fitting = rows.filter(({ state: is }) => (state.chosen['state'] ?? is) === is);
  const pages = { rows: fitting, problem: null, isComing: false, retry: () => undefined, more: () => undefined };
  return (
    <LongList<Row>
      {...{ label: t('parts.longLists'), searchLabel: longName, columns, state, pages }}
      keyOf={({ id }) => id}
      empty={longSentence}
    />
  );
}
