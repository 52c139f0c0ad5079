import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Option } from '../form/types.ts';
import type { LongColumn } from './long-list.tsx';
import { narrow } from './look.ts';
import type { ListState } from './state.ts';

type Props<T> = { readonly columns: readonly LongColumn<T>[]; readonly state: ListState };

/** On a phone rows have no headings: sorting, filters and columns stand above them. */
export function PhoneTools<T>({ columns, state }: Props<T>) {
  const { t } = useTranslation();
  const sorts = columns
    .filter(({ canSort }) => canSort)
    .flatMap(({ name, title }) =>
      (['asc', 'desc'] as const).map((order) => ({
        value: `${name} ${order}`,
        label: `${title}: ${t(`list.sort.${order}`)}`,
      })),
    );
  const sortBy = (chosen: string) => {
    const [column, order] = chosen.split(' ') as [string, 'asc' | 'desc'];
    state.sortBy(column, order);
  };
  return (
    <Box component="details" sx={{ display: 'none', mb: 2, [narrow]: { display: 'block' } }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', py: 1 }}>
        {t('list.arrange')}
      </Box>
      <Select
        {...{ name: 'sort', label: t('list.sortBy'), options: sorts, onChange: sortBy }}
        value={state.sort ? `${state.sort} ${state.order ?? 'asc'}` : ''}
      />
      {columns.map(
        ({ name, title, options }) =>
          options && (
            <Select
              key={name}
              {...{ name, label: title, options, value: state.chosen[name] ?? '', all: t('list.all') }}
              onChange={(value) => state.choose(name, value || undefined)}
            />
          ),
      )}
      {columns.map(({ name, title }) => (
        <Box component="label" key={name} sx={{ display: 'block', py: 0.75 }}>
          <input
            type="checkbox"
            checked={state.isShown(name)}
            onChange={({ target }) => state.show(name, target.checked)}
          />{' '}
          {t('list.column', { column: title })}
        </Box>
      ))}
    </Box>
  );
}

type SelectProps = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly all?: string;
  readonly onChange: (value: string) => void;
};

function Select({ name, label, options, value, all = '—', onChange }: SelectProps) {
  return (
    <Box sx={{ mb: 1.5 }}>
      <label htmlFor={`arrange-${name}`}>{label}</label>
      <Box
        component="select"
        id={`arrange-${name}`}
        value={value}
        onChange={({ target }) => onChange((target as HTMLSelectElement).value)}
        sx={{ display: 'block', width: '100%', font: 'inherit', color: 'inherit', bgcolor: 'background.paper', p: 1 }}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Box>
    </Box>
  );
}
