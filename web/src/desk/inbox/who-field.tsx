import Autocomplete from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Labelled, tied } from '../../shared/form/labelled.tsx';
import { useColleague, useColleagues } from './colleague.ts';

type Props = { readonly value: string; readonly onChange: (assignee: string) => void };
type Choice = { readonly id: string; readonly name: string };

/** Me, nobody, or a colleague found by parts of their name. */
export function WhoField({ value, onChange }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  const [sought, setSought] = useState('');
  const found = useColleagues(sought);
  const chosen = useColleague(value || undefined);
  const fixed: readonly Choice[] = [
    { id: 'me', name: t('filter.me') },
    { id: 'nobody', name: t('filter.nobody') },
  ];
  const labels = { name: 'filter-assignee', label: t('filter.assignee') };
  return (
    <Labelled {...labels}>
      <Autocomplete
        {...{ id: labels.name, options: [...fixed, ...found], noOptionsText: t('shared:form.noOption') }}
        value={value === '' ? null : { id: value, name: chosen ?? '' }}
        onChange={(_, choice: Choice | null) => onChange(choice?.id ?? '')}
        onInputChange={(_, text, why) => setSought(why === 'input' ? text : '')}
        filterOptions={(all: Choice[]) => all.filter((one) => sought === '' || !fixed.includes(one))}
        getOptionLabel={({ name }: Choice) => name}
        isOptionEqualToValue={(one: Choice, other: Choice) => one.id === other.id}
        {...{ openText: t('shared:form.open'), closeText: t('shared:close'), clearText: t('shared:form.clear') }}
        renderInput={({ slotProps }) => (
          <OutlinedInput
            {...slotProps.input}
            {...{ size: 'small', fullWidth: true, placeholder: t('filter.any') }}
            inputProps={{ ...slotProps.htmlInput, ...tied({ ...labels, hint: undefined, problem: undefined }) }}
          />
        )}
      />
    </Labelled>
  );
}
