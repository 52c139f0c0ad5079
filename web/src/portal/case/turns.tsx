import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forget } from '../../shared/asking.ts';
import type { CaseView, OpenOutcome, Standing } from '../../shared/case/types.ts';
import { Missing } from './missing.tsx';
import { OutcomeButton } from './outcome-button.tsx';
import { OutcomeForm } from './outcome-form.tsx';

export type OutcomeProps = {
  readonly of: CaseView;
  readonly standing: Standing;
  readonly outcome: OpenOutcome;
  readonly onDone: (label: string) => void;
};

/** What can be done now, for each part of the case that waits for this person. */
export function Turns({ of }: { readonly of: CaseView }) {
  const { t } = useTranslation('portal');
  const [done, setDone] = useState('');
  const finish = (label: string) => {
    setDone(label);
    void forget(`/api/cases/${of.id}`, '/api/cases?', '/api/visits');
  };
  const open = of.standing.filter(({ outcomes }) => outcomes.length > 0);
  return (
    <>
      <Box role="status">
        {done && (
          <Alert severity="success" variant="outlined" sx={{ mb: 3 }}>
            {t('case.done', { label: done })}
          </Alert>
        )}
      </Box>
      {open.map((standing) => (
        <Box component="section" key={standing.task} sx={{ mb: 4 }}>
          <Missing {...standing} />
          {standing.outcomes.map((outcome) => {
            const props = { of, standing, outcome, onDone: finish };
            return outcome.form.length > 0 ? (
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
