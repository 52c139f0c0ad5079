import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Labelled, tied } from './labelled.tsx';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
};

/** One of a list, by the browser's own control: it opens at once, by every key, on every phone. */
export function Select({ name, label, value, options, onChange }: Props) {
  return (
    <Labelled {...{ name, label }}>
      <NativeSelect
        {...{ value, fullWidth: true, onChange: (event) => onChange(event.target.value) }}
        input={<OutlinedInput size="small" />}
        inputProps={tied({ name, hint: undefined, problem: undefined })}
      >
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </NativeSelect>
    </Labelled>
  );
}
