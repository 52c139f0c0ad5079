import Autocomplete from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslation } from 'react-i18next';
import { fold } from '../../../../domain/text.ts';
import { Chosen } from './chosen.tsx';
import { Labelled, tied } from './labelled.tsx';
import type { ControlProps, Option } from './types.ts';

type Props = ControlProps & { readonly options: readonly Option[] };

/** Searched as one writes, whatever the case and dots of Turkish letters. */
export function ChoiceOfMany({ field, name, value, onChange, problems, options }: Props) {
  const { t } = useTranslation();
  const labels = {
    name,
    label: field.label,
    hint: field.hint,
    optional: field.optional ?? false,
    problem: problems[name],
  };
  const given = [value].flat();
  const chosen = options.filter((option) => given.includes(option.value));
  const isMany = field.many !== undefined;
  const change = (next: Option | Option[] | null) =>
    onChange(Array.isArray(next) ? next.map((one) => one.value) : next?.value);
  return (
    <Labelled {...labels}>
      <Autocomplete
        {...{ id: name, options, multiple: isMany, noOptionsText: t('form.noOption') }}
        value={(isMany ? chosen : (chosen[0] ?? null)) as never}
        onChange={(_, next) => change(next as Option | Option[] | null)}
        getOptionLabel={(option: Option) => option.label}
        isOptionEqualToValue={(one: Option, other: Option) => one.value === other.value}
        filterOptions={(all: Option[], { inputValue }) =>
          all.filter(({ label }) => fold(label).includes(fold(inputValue)))
        }
        openText={t('form.open')}
        closeText={t('close')}
        clearText={t('form.clear')}
        disableCloseOnSelect={isMany}
        {...(isMany && { disableClearable: true, renderValue: () => null })}
        renderInput={({ slotProps }) => (
          <OutlinedInput
            {...slotProps.input}
            size="small"
            fullWidth
            inputProps={{ ...slotProps.htmlInput, ...tied(labels) }}
          />
        )}
      />
      {isMany && <Chosen options={chosen} onRemove={(one) => change(chosen.filter((other) => other !== one))} />}
    </Labelled>
  );
}
