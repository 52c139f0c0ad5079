import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FormEvent, ReactNode } from 'react';
import { Refused } from '../page/refused.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormFields } from './form-fields.tsx';
import { fieldProblems, isAboutFields, withLabels } from './refusal.ts';
import type { Answer, Field } from './types.ts';

type Props = {
  readonly fields: readonly Field[];
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  /** The verb that names the act. */
  readonly act: string;
  readonly isActing: boolean;
  readonly problem: unknown;
  readonly onSend: () => void;
  /** Controls that no kind of field draws, before the others; `own` says what they are called. */
  readonly children?: ReactNode;
  readonly own?: readonly { readonly name: string; readonly label: string }[];
  readonly more?: ReactNode;
};

/** A form of a few fields on one page: what was refused stands beside its field, and what was written stays. */
export function ShortForm({
  fields,
  answer,
  onChange,
  act,
  isActing,
  problem,
  onSend,
  children,
  own = [],
  more,
}: Props) {
  const problems = fieldProblems(problem);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <Box component="form" onSubmit={send} noValidate sx={{ maxWidth: '36rem' }}>
      <ErrorSummary problems={withLabels(problems, [...fields, ...own])} />
      {!isAboutFields(problem) && <Refused problem={problem} />}
      {children}
      <FormFields {...{ fields, answer, onChange, problems }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 4 }}>
        <Button type="submit" variant="contained" disabled={isActing}>
          {act}
        </Button>
        {more}
      </Box>
    </Box>
  );
}
