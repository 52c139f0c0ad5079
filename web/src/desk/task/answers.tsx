import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { isDocumentField } from '../../../../domain/form/parts.ts';
import { GivenAnswer } from '../../shared/case/given-answer.tsx';
import type { Field } from '../../shared/form/types.ts';
import { dateTime } from '../../shared/when.ts';
import { Section } from './section.tsx';
import type { Case } from './types.ts';

/** What was written at each step, the newest first: it is what is decided on. Files are looked at beside it, records as a table. */
export function Answers({ answers }: { readonly answers: Case['answers'] }) {
  const { t } = useTranslation('desk');
  return answers
    .map((answer) => ({ ...answer, fields: answer.fields.filter(({ kind }) => kind !== 'records') }))
    .filter(({ fields }) => fields.some((field) => !isDocumentField(field as Field)))
    .toReversed()
    .map(({ title, label, by, at, fields, step }) => (
      <Section key={`${step} ${at}`} title={step === 'start' ? t('answers.start') : `${title}: ${label}`}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {by}, {dateTime(at)}
        </Typography>
        <GivenAnswer fields={fields} />
      </Section>
    ));
}
