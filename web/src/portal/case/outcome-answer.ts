import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../../../domain/form/parts.ts';
import { asAsked } from '../../shared/form/form-fields.tsx';
import { otherThanFields, problemsIn } from '../../shared/form/problems.ts';
import type { Form } from '../../shared/form/types.ts';
import { begunFor } from './begun.ts';
import { useCompleting } from './completing.ts';
import { fieldsFor } from './fields-for.ts';
import { useKeptAnswer } from './kept-answer.ts';
import { useFieldsOf } from './outcome-fields.tsx';
import type { OutcomeProps } from './turns.tsx';

/** What is written for an outcome, and the way to send it. */
export function useOutcomeAnswer(props: OutcomeProps) {
  const { t } = useTranslation('portal');
  const { of, standing, outcome } = props;
  const listed = fieldsOf(outcome.form as unknown as Form);
  const { answer, write, drop } = useKeptAnswer(standing.task, listed, begunFor(listed, standing, of));
  const fields = fieldsFor(useFieldsOf(standing, outcome, answer), standing, t('case.missingOf'));
  const { complete, isActing, problem } = useCompleting(props);
  // The same refusal is the same object: the summary takes the focus once for each.
  const problems = useMemo(() => problemsIn(problem), [problem]);
  const send = () => void complete(asAsked(fields, answer)).then((sent) => sent && drop());
  return { fields, answer, write, send, isActing, problems, refusal: otherThanFields(problem) };
}
