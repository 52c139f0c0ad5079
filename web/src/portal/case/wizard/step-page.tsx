import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../../../../domain/form/parts.ts';
import type { OpenOutcome } from '../../../shared/case/types.ts';
import type { Form } from '../../../shared/form/types.ts';
import { Page } from '../../../shared/page/page.tsx';
import { TableOf } from '../../../shared/table/table-of.tsx';
import { lastMinute, longDate, time } from '../../../shared/when.ts';
import { Missing } from '../missing.tsx';
import { OutcomeButton } from '../outcome-button.tsx';
import type { OutcomeProps } from '../turns.tsx';
import { BackButton } from './back-button.tsx';
import { Between } from './between.tsx';
import { Changes } from './changes.tsx';
import { GivenDocuments } from './given-documents.tsx';
import { IssuedDocuments } from './issued-documents.tsx';
import { NextButton } from './next-button.tsx';
import { StepForm } from './step-form.tsx';

type Props = Omit<OutcomeProps, 'outcome'> & {
  /** The page to which they are on their way back. */
  readonly goal: number | undefined;
  readonly onGoal: (page: number) => void;
};

/** A step as a page of one form: the way back on top, the one main act below, what ends it apart from both. */
export function StepPage({ goal, onGoal, ...props }: Props) {
  const { t } = useTranslation();
  const { of, standing } = props;
  const { pages, at } = standing.wizard!;
  const back = standing.outcomes.find((outcome) => outcome.back);
  const [main, ...others] = standing.outcomes.filter((outcome) => !outcome.back);
  const isLast = at === pages.length - 1;
  const lead = [of.number, of.firm?.title].filter(Boolean).join(' · ');
  return (
    <>
      {back && <BackButton {...props} outcome={back} isOnTheWay={goal !== undefined} />}
      {goal !== undefined && <Between of={of} />}
      {goal === undefined && (
        <>
          <Typography sx={{ color: 'text.secondary' }}>
            {t('wizard.progress', { title: of.process.title, at: at + 1, of: pages.length })}
          </Typography>
          <Page wide title={standing.title} lead={lead}>
            {standing.about && <Box sx={{ mb: 3, maxWidth: '70ch' }}>{standing.about}</Box>}
            <Missing {...standing} />
            {isLast && <Changes {...{ of, standing, onGoal }} />}
            {standing.views.map((view) => (
              <TableOf key={view.name} view={view} />
            ))}
            {isLast && <GivenDocuments {...{ of, standing }} />}
            {main && !asks(main) && !isLast && <IssuedDocuments of={of} />}
            {main && (asks(main) ? <StepForm {...props} outcome={main} /> : <NextButton {...props} outcome={main} />)}
            <Apart {...props} outcomes={others} />
          </Page>
        </>
      )}
    </>
  );
}

const asks = ({ form }: OpenOutcome): boolean => fieldsOf(form as unknown as Form).length > 0;

type ApartProps = Omit<OutcomeProps, 'outcome'> & { readonly outcomes: readonly OpenOutcome[] };

/** Until when it is kept, and what ends it. */
function Apart({ outcomes, ...props }: ApartProps) {
  const { t } = useTranslation('portal');
  const { due } = props.standing;
  return (
    <Box sx={{ mt: 5, pt: 2, borderTop: 1, borderTopColor: 'divider' }}>
      {due && (
        <Box sx={{ color: 'text.secondary', mb: 1.5, maxWidth: '70ch' }}>
          {t('case.keptUntil', { date: longDate(lastMinute(due)), time: time(lastMinute(due)) })}
        </Box>
      )}
      {outcomes.map((outcome) => (
        <OutcomeButton key={outcome.id} {...props} outcome={outcome} />
      ))}
    </Box>
  );
}
