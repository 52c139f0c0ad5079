import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { isMet } from '../../../../domain/form/parts.ts';
import { shownValue } from '../../../../domain/form/shown.ts';
import type { Answer, Field } from '../form/types.ts';
import { Fact, Facts } from '../page/facts.tsx';
import { Page } from '../page/page.tsx';
import { Refused } from '../page/refused.tsx';
import { useFirm } from './firm.ts';
import { PagesToMend } from './pages-to-mend.tsx';
import { useSending } from './sending.ts';
import type { Stage } from './stages.ts';
import { changing } from './way.ts';
import type { WizardProps } from './wizard.tsx';

/** U14: everything on one page before it is sent, each with the way to change it and back here. */
export function CheckPage({ of, stages, stage, draft }: WizardProps & { readonly stage: Stage }) {
  const { send, isSending, problems, refusal } = useSending(of, stages, draft);
  const hasProblems = refusal !== undefined || Object.keys(problems).length > 0;
  return (
    <Page title={stage.title} lead={of.says.checkAbout} hasProblems={hasProblems}>
      <PagesToMend {...{ of, problems, stages }} />
      <Refused problem={refusal} />
      {stages.map((one) => one.kind === 'form' && <Section key={one.slug} of={of} stage={one} answer={draft.answer} />)}
      <Button variant="contained" disabled={isSending} onClick={() => void send()} sx={{ mt: 1 }}>
        {of.says.send}
      </Button>
      <Box>{of.below}</Box>
    </Page>
  );
}

type Props = Pick<WizardProps, 'of'> & {
  readonly stage: Extract<Stage, { kind: 'form' }>;
  readonly answer: Answer;
};

function Section({ of, stage, answer }: Props) {
  const asked = stage.fields.filter(({ when }) => when === undefined || isMet(when, answer));
  return (
    <Box component="section" sx={{ mb: 3 }}>
      {stage.title && <Typography variant="h2">{stage.title}</Typography>}
      <Facts>
        {asked.map((field) => (
          <Fact key={field.name} name={field.label} action={<Change to={`${of.base}/${stage.slug}`} {...field} />}>
            <Value {...{ field, answer }} />
          </Fact>
        ))}
      </Facts>
    </Box>
  );
}

function Change({ to, name, label }: Pick<Field, 'name' | 'label'> & { readonly to: string }) {
  const { t } = useTranslation();
  return (
    <Link component={RouterLink} to={to} state={changing(name)} aria-label={t('changeWhat', { what: label })}>
      {t('change')}
    </Link>
  );
}

function Value({ field, answer }: { readonly field: Field; readonly answer: Answer }) {
  const { t } = useTranslation();
  const { data: firm } = useFirm(field.kind === 'firm' ? field : undefined, answer);
  const shown = shownValue(field, answer[field.name]);
  if (shown === '') return <Box sx={{ color: 'text.secondary' }}>{t('notGiven')}</Box>;
  return firm ? `${firm.taxNumber}\n${firm.title}` : shown;
}
