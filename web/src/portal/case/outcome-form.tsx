import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../../../domain/form/parts.ts';
import { ErrorSummary } from '../../shared/form/error-summary.tsx';
import { asAsked, FormFields } from '../../shared/form/form-fields.tsx';
import { otherThanFields, problemsIn } from '../../shared/form/problems.ts';
import type { Form } from '../../shared/form/types.ts';
import { Refused } from '../../shared/page/refused.tsx';
import { useCompleting } from './completing.ts';
import { Confirm } from './confirm.tsx';
import { fieldsFor } from './fields-for.ts';
import type { OutcomeProps } from './turns.tsx';
import { uploadedFor } from './uploaded.ts';
import { useUploads } from './uploads.ts';

/** An outcome with what it asks. What was uploaded before stays on the server and is here again. */
export function OutcomeForm(props: OutcomeProps) {
  const { t } = useTranslation('portal');
  const { of, standing, outcome } = props;
  const fields = fieldsFor(fieldsOf(outcome.form as unknown as Form), standing, t('case.missingOf'));
  const [answer, setAnswer] = useState(() => uploadedFor(fields, standing, of));
  const [isAsking, setAsking] = useState(false);
  const { complete, isActing, problem } = useCompleting(props);
  const uploads = useUploads(props);
  const problems = problemsIn(problem);
  const send = () => void complete(asAsked(fields, answer));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (outcome.confirm) setAsking(true);
    else send();
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ mb: 3 }}>
      <Typography variant="h2" sx={{ mb: 2 }}>
        {standing.yours ? standing.title : outcome.label}
      </Typography>
      <ErrorSummary problems={problems} />
      <Refused problem={otherThanFields(problem)} />
      <FormFields {...{ fields, answer, problems, uploads, onChange: setAnswer }} />
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
