import Autocomplete from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../shared/asking.ts';
import { Labelled, type Labels, tied } from '../../shared/form/labelled.tsx';
import { withQuery } from '../../shared/http.ts';
import type { Colleague } from './types.ts';

type Props = Labels & {
  readonly value: Colleague | undefined;
  readonly onChange: (colleague: Colleague | undefined) => void;
};

/** Somebody who works here, found by parts of the name; the server searches. */
export function ColleagueField({ value, onChange, ...labels }: Props) {
  const { t } = useTranslation();
  const [written, setWritten] = useState('');
  const q = written === value?.name ? undefined : written.trim();
  const { data } = useAnswer<{ readonly colleagues: readonly Colleague[] }>(withQuery('/api/colleagues', { q }));
  return (
    <Labelled {...labels}>
      <Autocomplete
        {...{ id: labels.name, options: data?.colleagues ?? [], value: value ?? null, inputValue: written }}
        {...{ noOptionsText: t('form.noOption'), openText: t('form.open'), closeText: t('close') }}
        clearText={t('form.clear')}
        onInputChange={(_, text) => setWritten(text)}
        onChange={(_, one) => onChange(one ?? undefined)}
        filterOptions={(found) => found}
        getOptionLabel={({ name }) => name}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        renderOption={({ key: _, ...props }, one) => <Option key={one.id} {...{ props, one }} />}
        renderInput={({ slotProps }) => (
          <OutlinedInput
            {...slotProps.input}
            {...{ size: 'small', fullWidth: true, error: labels.problem !== undefined }}
            inputProps={{ ...slotProps.htmlInput, ...tied(labels) }}
          />
        )}
      />
    </Labelled>
  );
}

type OptionProps = { readonly props: object; readonly one: Colleague };

/** The name and where they work: two people may have the same name. */
function Option({ props, one: { name, posts } }: OptionProps) {
  return (
    <li {...props}>
      <span>
        {name}
        {posts.slice(0, 2).map(({ role, unit, title, unitName }) => (
          <Typography key={`${role}.${unit}`} variant="body2" sx={{ color: 'text.secondary' }}>
            {title}, {unitName}
          </Typography>
        ))}
      </span>
    </li>
  );
}
