import OutlinedInput from '@mui/material/OutlinedInput';
import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { Labelled, type Labels, tied } from './labelled.tsx';

type Props = Labels & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: HTMLInputTypeAttribute;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal';
  readonly lines?: number;
  readonly max?: number;
  /** About how many characters are expected: the box is as wide as that. */
  readonly size?: number;
  readonly spellCheck?: boolean;
  readonly end?: ReactNode;
  readonly list?: string;
};

export function TextField({ value, onChange, type = 'text', lines, max, size, ...rest }: Props) {
  const { autoComplete = 'off', inputMode, spellCheck, end, list, ...labels } = rest;
  return (
    <Labelled {...labels}>
      <OutlinedInput
        {...tied(labels)}
        {...{ value, type, autoComplete, name: labels.name, size: 'small', fullWidth: true }}
        error={labels.problem !== undefined}
        onChange={(event) => onChange(event.target.value)}
        {...(lines !== undefined && { multiline: true, minRows: lines })}
        {...(end !== undefined && { endAdornment: end })}
        inputProps={{
          maxLength: max,
          inputMode,
          spellCheck,
          list,
          'aria-describedby': tied(labels)['aria-describedby'],
          ...(labels.problem && { 'aria-invalid': true }),
        }}
        sx={{ maxWidth: size === undefined ? 'none' : `${size + 4}ch`, width: '100%', bgcolor: 'background.paper' }}
      />
    </Labelled>
  );
}
