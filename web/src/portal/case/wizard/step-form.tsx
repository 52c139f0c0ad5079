import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FormEvent } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../shared/form/error-summary.tsx';
import { Refused } from '../../../shared/page/refused.tsx';
import { AskedFields } from '../asked-fields.tsx';
import { useOutcomeAnswer } from '../outcome-answer.ts';
import type { OutcomeProps } from '../turns.tsx';

/** What this page asks. It can be gone back to: nothing is asked about once more before it is sent. */
export function StepForm(props: OutcomeProps) {
  const { t } = useTranslation('portal');
  const { send, isActing, problems, refusal, ...form } = useOutcomeAnswer(props);
  const hasProblems = Object.keys(problems).length > 0;
  useErrorTitle(hasProblems);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const isWide = form.fields.some(({ kind }) => kind === 'records');
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ maxWidth: isWide ? 'none' : '44rem' }}>
      <ErrorSummary problems={problems} />
      <Refused problem={refusal} />
      <AskedFields {...{ ...props, ...form, problems }} />
      <Button type="submit" variant="contained" disabled={isActing}>
        {props.outcome.label}
      </Button>
      {isActing && (
        <Box component="span" role="status" sx={{ ml: 2 }}>
          {t('case.sending')}
        </Box>
      )}
    </Box>
  );
}

/** U10: the title of the page says it first. */
function useErrorTitle(hasProblems: boolean): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (!hasProblems) return undefined;
    const before = document.title;
    document.title = t('errorTitle', { title: before });
    return () => {
      document.title = before;
    };
  }, [hasProblems, t]);
}
