import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../../../domain/form/parts.ts';
import { forget } from '../../shared/asking.ts';
import type { CaseView, OpenOutcome, Standing } from '../../shared/case/types.ts';
import type { Form } from '../../shared/form/types.ts';
import { Missing } from './missing.tsx';
import { OutcomeButton } from './outcome-button.tsx';
import { OutcomeForm } from './outcome-form.tsx';

export type OutcomeProps = {
  readonly of: CaseView;
  readonly standing: Standing;
  readonly outcome: OpenOutcome;
  readonly onDone: () => void;
};

/** What can be done now, for each part of the case that waits for this person. */
export function Turns({ of }: { readonly of: CaseView }) {
  const { t } = useTranslation('portal');
  const [isDone, setDone] = useState(false);
  const finish = () => {
    setDone(true);
    void forget(`/api/cases/${of.id}`, '/api/cases?', '/api/visits');
  };
  const open = of.standing.filter(({ outcomes }) => outcomes.length > 0);
  const isWaitedFor = of.state === 'open' && of.standing.every(({ yours }) => !yours);
  return (
    <>
      <Box role="status">
        {isDone && isWaitedFor && (
          <Alert severity="success" variant="outlined" sx={{ mb: 3 }}>
            {t('case.done')}
          </Alert>
        )}
      </Box>
      {open.map((standing) => (
        <Box component="section" key={standing.task} sx={{ mb: 4 }}>
          <Missing {...standing} />
          {standing.outcomes.map((outcome) => {
            const props = { of, standing, outcome, onDone: finish };
            return fieldsOf(outcome.form as unknown as Form).length > 0 ? (
              <OutcomeForm key={outcome.id} {...props} />
            ) : (
              <OutcomeButton key={outcome.id} {...props} />
            );
          })}
        </Box>
      ))}
    </>
  );
}
