import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DateControl } from '../../shared/form/date-control.tsx';
import type { Problems } from '../../shared/form/error-summary.tsx';
import { Select } from '../../shared/form/select.tsx';
import { type NarrowedBy, narrowedBy, useOptions } from './options.ts';
import type { Copy } from './types.ts';

type Props = { readonly copy: Copy | undefined; readonly problems: Problems };
type Name = 'from' | 'to' | NarrowedBy;
const names: readonly Name[] = ['from', 'to', ...narrowedBy];

/** TIM-DEC-02..06: chosen first, asked for by the button; what holds stands in the address. */
export function Filters({ copy, problems }: Props) {
  const { t } = useTranslation(['firm', 'shared']);
  const { held, wanted, want, narrow } = useWanted();
  const options = useOptions(copy);
  return (
    <Box component="form" noValidate onSubmit={narrow} aria-label={t('declarations.filters')} sx={look}>
      {(['from', 'to'] as const).map((name) => (
        <DateControl
          key={`${name} ${held[name]}`}
          {...{
            name,
            problems,
            answer: wanted,
            value: wanted[name],
            onChange: (value) => want(name, String(value ?? '')),
          }}
          field={{ name, kind: 'date', label: t(`declarations.${name}`) }}
        />
      ))}
      {narrowedBy.map((name) => (
        <Select
          key={name}
          {...{ name, label: t(`declarations.${name}`), value: wanted[name], onChange: (value) => want(name, value) }}
          options={[['', t('shared:list.all')], ...options[name].map(({ value, label }) => [value, label] as const)]}
        />
      ))}
      <Button type="submit" variant="contained" sx={{ mb: 3 }}>
        {t('declarations.narrow')}
      </Button>
    </Box>
  );
}

/** Chosen elsewhere (a column's menu, the way back) it is chosen here too. */
function useWanted() {
  const [params, setParams] = useSearchParams();
  const held = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<Name, string>;
  const stands = JSON.stringify(held);
  const [draft, setDraft] = useState({ over: stands, wanted: held });
  const wanted = draft.over === stands ? draft.wanted : held;
  const narrow = (event: FormEvent) => {
    event.preventDefault();
    setParams(
      (before) => {
        for (const name of names)
          if (wanted[name]) before.set(name, wanted[name]);
          else before.delete(name);
        return before;
      },
      { preventScrollReset: true },
    );
  };
  const want = (name: Name, value: string) => setDraft({ over: stands, wanted: { ...wanted, [name]: value } });
  return { held, wanted, want, narrow };
}

const look = {
  ...{ display: 'grid', columnGap: 2, alignItems: 'end', mb: 1 },
  gridTemplateColumns: 'repeat(auto-fill, minmax(8rem, 1fr))',
};
