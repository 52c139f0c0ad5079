import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { LongColumn } from './long-list.tsx';
import type { ListState } from './state.ts';

type Props<T> = { readonly columns: readonly LongColumn<T>[]; readonly state: ListState };

/** What the list is filtered by is seen, and taken away with one click. */
export function Chosen<T>({ columns, state }: Props<T>) {
  const { t } = useTranslation();
  const chosen = columns.flatMap(({ name, title, options = [] }) => {
    const option = options.find(({ value }) => value === state.chosen[name]);
    return option ? [{ name, text: `${title}: ${option.label}` }] : [];
  });
  if (chosen.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
      {chosen.map(({ name, text }) => (
        <Button
          key={name}
          {...{ size: 'small', variant: 'outlined', 'aria-label': t('list.withoutFilter', { filter: text }) }}
          onClick={() => state.choose(name, undefined)}
        >
          {text} ×
        </Button>
      ))}
    </Box>
  );
}
