import OutlinedInput from '@mui/material/OutlinedInput';
import { Labelled, tied } from '../shared/form/labelled.tsx';

type Props = {
  readonly name: string;
  readonly label: string;
  /** 2026-11-24, or nothing. */
  readonly value: string;
  readonly onChange: (day: string) => void;
};

/** A day that staff choose, by the browser's own calendar. */
export function DayField({ name, label, value, onChange }: Props) {
  return (
    <Labelled {...{ name, label }}>
      <OutlinedInput
        {...{ type: 'date', size: 'small', value }}
        onChange={({ target }) => onChange(target.value)}
        inputProps={{ ...tied({ name, hint: undefined, problem: undefined }), max: '2099-12-31', min: '2000-01-01' }}
      />
    </Labelled>
  );
}
