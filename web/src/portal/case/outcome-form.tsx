import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../shared/form/error-summary.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { AskedFields } from './asked-fields.tsx';
import { Confirm } from './confirm.tsx';
import { useOutcomeAnswer } from './outcome-answer.ts';
import type { OutcomeProps } from './turns.tsx';

/** An outcome with what it asks. What was uploaded before stays on the server and is here again. */
export function OutcomeForm(props: OutcomeProps) {
  const { t } = useTranslation('portal');
  const { standing, outcome } = props;
  const [isAsking, setAsking] = useState(false);
  const { send, isActing, problems, refusal, ...form } = useOutcomeAnswer(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (outcome.confirm) setAsking(true);
    else send();
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ mb: 3, maxWidth: '44rem' }}>
      <Typography variant={standing.part ? 'h3' : 'h2'} sx={{ mb: 2 }}>
        {standing.yours ? standing.title : outcome.label}
      </Typography>
      <ErrorSummary problems={problems} />
      <Refused problem={refusal} />
      <AskedFields {...{ ...props, ...form, problems }} />
      <Button type="submit" variant="contained" disabled={isActing}>
        {outcome.label}
      </Button>
      {isActing && (
        <Box component="span" role="status" sx={{ ml: 2 }}>
          {t('case.sending')}
        </Box>
      )}
      <Confirm
        {...{ isOpen: isAsking, label: outcome.label, about: outcome.confirm, onYes: send }}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}
