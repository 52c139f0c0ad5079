import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslation } from 'react-i18next';
import { Select } from '../../shared/form/select.tsx';
import { DayField } from '../day-field.tsx';
import { useChoices } from './choices.ts';
import { endOfDay, isoDayBefore } from './days.ts';
import type { List, Name } from './filter.ts';
import { FirmField } from './firm-field.tsx';
import { WhoField } from './who-field.tsx';

/** A control for each condition of GET /api/tasks; what is chosen is asked at once. */
export function FilterFields({ list }: { readonly list: List }) {
  return (
    <Box sx={fields}>
      <Places list={list} />
      <People list={list} />
      <Days list={list} />
    </Box>
  );
}

type Props = { readonly list: List };

function Places({ list: { filter, narrow } }: Props) {
  const { t } = useTranslation('desk');
  const { data: { units, processes } = { units: [], processes: [] } } = useChoices();
  const open = processes.filter(({ id }) => filter.process === undefined || id === filter.process);
  const steps = new Map(open.flatMap(({ steps }) => steps.map(({ id, title }) => [id, title] as const)));
  const any = ['', t('filter.any')] as const;
  const select = (name: Name, options: readonly (readonly [string, string])[]) => (
    <Select
      {...{ name: `filter-${name}`, label: t(`filter.${name}`), value: filter[name] ?? '', options: [any, ...options] }}
      onChange={(value) => narrow({ [name]: value })}
    />
  );
  return (
    <>
      {select(
        'unit',
        units.map(({ id, title }) => [id, title] as const),
      )}
      {select(
        'process',
        processes.map(({ id, title }) => [id, title] as const),
      )}
      {select('step', [...steps])}
    </>
  );
}

function People({ list: { filter, narrow } }: Props) {
  return (
    <>
      <WhoField value={filter.assignee ?? ''} onChange={(assignee) => narrow({ assignee })} />
      <FirmField key={filter.firm} value={filter.firm ?? ''} onChange={(firm) => narrow({ firm })} />
    </>
  );
}

function Days({ list: { filter, narrow } }: Props) {
  const { t } = useTranslation('desk');
  const day = (name: 'dueBefore' | 'openedBefore') => (
    <DayField
      {...{ name: `filter-${name}`, label: t(`filter.${name}`) }}
      value={filter[name] ? isoDayBefore(filter[name]) : ''}
      onChange={(chosen) => narrow({ [name]: chosen && endOfDay(chosen) })}
    />
  );
  const mark = (name: 'overdue' | 'followUpDue') => (
    <FormControlLabel
      sx={{ display: 'flex' }}
      control={
        <Checkbox checked={filter[name] === 'true'} onChange={(_, on) => narrow({ [name]: on ? 'true' : '' })} />
      }
      label={t(`filter.${name}`)}
    />
  );
  return (
    <>
      {day('dueBefore')}
      {day('openedBefore')}
      <Box sx={{ pt: 2 }}>
        {mark('overdue')}
        {mark('followUpDue')}
      </Box>
    </>
  );
}

const fields = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 16rem), 1fr))',
  columnGap: 2,
  pt: 2,
  fontSize: '0.875rem',
  '& > *': { mb: 1.5 },
};
