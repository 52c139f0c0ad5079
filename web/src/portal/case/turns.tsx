import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../../../domain/form/parts.ts';
import { forget } from '../../shared/asking.ts';
import type { CaseView, OpenOutcome, Standing } from '../../shared/case/types.ts';
import type { Form } from '../../shared/form/types.ts';
import { placeOf } from './case-todo.tsx';
import { Missing } from './missing.tsx';
import { OutcomeButton } from './outcome-button.tsx';
import { OutcomeForm } from './outcome-form.tsx';

export type OutcomeProps = {
  readonly of: CaseView;
  readonly standing: Standing;
  readonly outcome: OpenOutcome;
  /** Recorded: the case moves on as soon as what carries it is back. */
  readonly onDone: (state: 'done' | 'recorded') => void;
};

/** What can be done now, for each part of the case that waits for this person. */
export function Turns({ of }: { readonly of: CaseView }) {
  const { t } = useTranslation('portal');
  const [done, setDone] = useState<Done>();
  const finish = (task: string) => (state: Done['state']) => {
    setDone({ task, state });
    void forget(`/api/cases/${of.id}`, '/api/cases?', '/api/visits');
  };
  const isRecorded = (task: string) => done?.state === 'recorded' && done.task === task;
  const open = of.standing.filter(({ outcomes, task }) => outcomes.length > 0 && !isRecorded(task));
  const isAnswered = of.state === 'open' && !open.some(({ yours }) => yours);
  return (
    <>
      <Box role="status">
        {done && isAnswered && (
          <Alert severity="success" variant="outlined" sx={{ mb: 3 }}>
            {t(of.standing.some(({ task, recorded }) => recorded || isRecorded(task)) ? 'case.recorded' : 'case.done')}
          </Alert>
        )}
      </Box>
      {open.map((standing) => (
        <Box component="section" key={standing.task} id={placeOf(standing.task)} sx={{ mb: 4 }}>
          <Missing {...standing} />
          {standing.outcomes.map((outcome) => (
            <Choice key={outcome.id} {...{ of, standing, outcome, onDone: finish(standing.task) }} />
          ))}
        </Box>
      ))}
    </>
  );
}

type Done = { readonly task: string; readonly state: 'done' | 'recorded' };

function Choice(props: OutcomeProps) {
  const asks = fieldsOf(props.outcome.form as unknown as Form).length > 0;
  return asks ? <OutcomeForm {...props} /> : <OutcomeButton {...props} />;
}
