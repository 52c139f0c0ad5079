import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type List, names, type Sort } from './filter.ts';
import { FilterFields } from './filter-fields.tsx';
import { useSaid } from './said.ts';
import { Search } from './search.tsx';

/** Search, order, conditions; every condition that holds stands there in words and goes by one click. */
export function FilterBar({ list }: { readonly list: List }) {
  const { t } = useTranslation('desk');
  const [isOpen, setOpen] = useState(false);
  const said = useSaid(list.filter);
  const holding = names.filter((name) => name !== 'q' && list.filter[name] !== undefined);
  return (
    <Box role="search" aria-label={t('filter.label')} sx={{ mb: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Search value={list.filter.q ?? ''} onSearch={(q) => list.narrow({ q }, { replace: true })} />
        <Order list={list} />
        <Button variant="outlined" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('filter.more')}
        </Button>
        {holding.map((name) => (
          <Holding key={name} say={said(name)} onRemove={() => list.narrow({ [name]: '' })} />
        ))}
      </Box>
      <Collapse in={isOpen} unmountOnExit>
        <FilterFields list={list} />
      </Collapse>
    </Box>
  );
}

function Holding({ say, onRemove }: { readonly say: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <Button size="small" onClick={onRemove} aria-label={t('filter.remove', { say })} sx={chip}>
      {say}
      <span aria-hidden="true">×</span>
    </Button>
  );
}

function Order({ list }: { readonly list: List }) {
  const { t } = useTranslation('desk');
  const orders: readonly Sort[] = ['due', 'opened'];
  return (
    <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '0.875rem' }}>
      {t('sort.label')}
      <Box
        component="select"
        sx={select}
        value={list.sort}
        onChange={({ target }) => list.order((target as unknown as HTMLSelectElement).value as Sort)}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {t(`sort.${order}`)}
          </option>
        ))}
      </Box>
    </Box>
  );
}

const select = {
  height: 36,
  px: 1,
  border: 1,
  borderColor: 'text.secondary',
  borderRadius: 1,
  bgcolor: 'background.paper',
  color: 'text.primary',
  font: 'inherit',
};
const chip = {
  bgcolor: 'action.selected',
  color: 'text.primary',
  fontWeight: 400,
  gap: 1,
  minHeight: 32,
  fontSize: '0.875rem',
};
