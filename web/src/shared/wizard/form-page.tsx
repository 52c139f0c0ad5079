import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../act.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { asAsked, FormFields } from '../form/form-fields.tsx';
import { otherThanFields, problemsIn } from '../form/problems.ts';
import { recordsOf } from '../form/records/source.ts';
import type { Answer } from '../form/types.ts';
import { Page } from '../page/page.tsx';
import { Refused } from '../page/refused.tsx';
import { PagesToMend } from './pages-to-mend.tsx';
import { judge } from './sending.ts';
import { fieldsIn, type Stage, stageWith } from './stages.ts';
import { useFieldComeFor, useWayOn } from './way.ts';
import type { WizardProps } from './wizard.tsx';

type Props = WizardProps & { readonly stage: Extract<Stage, { kind: 'form' }> };

/** One page of the form; the API judges it before the next one is come to. */
export function FormPage({ of, stages, stage, draft }: Props) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState(draft.answer);
  const { act, isActing, problem } = useAct();
  const wayOn = useWayOn(of, stages, stage);
  useFieldComeFor();
  const problems = problemsIn(problem);
  const isHere = ([name]: [string, string]) => stageWith(stages, name) === stage;
  const here = Object.fromEntries(Object.entries(problems).filter(isHere));
  const elsewhere = Object.fromEntries(Object.entries(problems).filter((one) => !isHere(one)));
  const records = of.inNameOf && recordsOf({ firm: of.inNameOf.firm });
  const write = (next: Answer) => {
    setAnswer(next);
    if (of.keepsAtOnce) of.keep({ answer: next, passed: draft.passed }, fieldsIn(stages));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void act(async () => {
      const given = asAsked(fieldsIn((await of.stagesFor?.(answer)) ?? stages), answer);
      await judge(of, given, stage.page);
      await wayOn({ answer: given, passed: draft.passed });
    });
  };
  return (
    <Page
      title={stage.title || of.process.title}
      lead={stage.about}
      hasProblems={problem !== undefined}
      wide={stage.fields.some(({ kind }) => kind === 'records')}
    >
      <PagesToMend {...{ of, stages, problems: elsewhere }} />
      <ErrorSummary problems={here} />
      <Refused problem={otherThanFields(problem)} />
      <Box component="form" onSubmit={send} noValidate>
        <FormFields {...{ fields: stage.fields, answer, problems, records, onChange: write }} />
        <Button type="submit" variant="contained" disabled={isActing}>
          {t('wizard.next')}
        </Button>
      </Box>
      {of.below}
    </Page>
  );
}
