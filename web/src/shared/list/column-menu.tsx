import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LongColumn } from './long-list.tsx';
import { ThreeDots, Tick } from './signs.tsx';
import type { ListState } from './state.ts';

type Props<T> = { readonly columns: readonly LongColumn<T>[]; readonly state: ListState; readonly name: string };
type Entry = { readonly text: string; readonly isOn?: boolean; readonly act: () => void };

/** TIM-POA-02, TIM-GM-04: the three dots of a column: sort by it, filter by it, hide it, bring others back. */
export function ColumnMenu<T>(props: Props<T>) {
  const { t } = useTranslation();
  const [at, setAt] = useState<HTMLElement | null>(null);
  const entries = useEntries(props);
  const column = props.columns.find(({ name }) => name === props.name)!;
  const label = t('list.columnMenu', { column: column.title });
  return (
    <>
      <IconButton
        size="small"
        {...{ 'aria-label': label, 'aria-haspopup': 'menu', 'aria-expanded': at !== null }}
        onClick={({ currentTarget }) => setAt(currentTarget)}
        sx={{ fontSize: '1rem', lineHeight: 1, width: 28, height: 28, color: 'text.primary' }}
      >
        <ThreeDots />
      </IconButton>
      <Menu
        disablePortal
        anchorEl={at}
        open={at !== null}
        onClose={() => setAt(null)}
        slotProps={{ list: { 'aria-label': label } }}
      >
        {entries.map(({ text, isOn, act }) => (
          <MenuItem
            key={text}
            {...(isOn !== undefined && { role: 'menuitemcheckbox', 'aria-checked': isOn, selected: isOn })}
            onClick={() => {
              setAt(null);
              act();
            }}
          >
            <Tick isOn={isOn === true} />
            {text}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

function useEntries<T>({ columns, state, name }: Props<T>): readonly Entry[] {
  const { t } = useTranslation();
  const column = columns.find((one) => one.name === name)!;
  const shown = columns.filter((one) => state.isShown(one.name));
  const sorts = (['asc', 'desc'] as const).map((order): Entry => {
    const isOn = state.sort === name && state.order === order;
    return { text: t(`list.sort.${order}`), isOn, act: () => state.sortBy(name, order) };
  });
  const filters = (column.options ?? []).map(({ value, label }): Entry => {
    const isOn = state.chosen[name] === value;
    return { text: t('list.only', { value: label }), isOn, act: () => state.choose(name, isOn ? undefined : value) };
  });
  const hide = { text: t('list.hide'), act: () => state.show(name, false) };
  const others = columns.filter((one) => one.name !== name);
  const shows = others.map(({ name: other, title }): Entry => {
    const isOn = state.isShown(other);
    return { text: t('list.column', { column: title }), isOn, act: () => state.show(other, !isOn) };
  });
  return [...(column.canSort ? sorts : []), ...filters, ...(shown.length > 1 ? [hide] : []), ...shows];
}
