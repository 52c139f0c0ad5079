import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../shared/form/error-summary.tsx';
import { FormFields } from '../../shared/form/form-fields.tsx';
import type { Uploads } from '../../shared/form/types.ts';
import { upload } from '../../shared/form/upload.ts';
import { withQuery } from '../../shared/http.ts';
import { Refused } from '../../shared/page/refused.tsx';
import { type Decision, pagesIn } from './decision.ts';
import type { Task } from './types.ts';

type Props = { readonly task: Task; readonly decision: Decision };

/** The form of the outcome that is thought of. What the API says of a field stands at the field; nothing is cleared (U10). */
export function Deciding({ task, decision }: Props) {
  const { t } = useTranslation('desk');
  const { outcome, written, change, problem, problems, sent } = decision;
  const box = useRef<HTMLElement>(null);
  const before = useRef(outcome?.id);
  const id = outcome?.id;
  useEffect(() => {
    // A draft that was there already leaves the focus where it is.
    if (id !== undefined && id !== before.current) focusIn(box.current);
    before.current = id;
  }, [id]);
  if (!outcome || sent) return null;
  const pages = pagesIn(outcome);
  return (
    <Box component="section" ref={box} aria-labelledby="deciding" sx={frame}>
      <Typography id="deciding" variant="h2" tabIndex={-1} sx={{ mb: 1.5 }}>
        {t('decide.title', { label: outcome.label })}
      </Typography>
      <ErrorSummary problems={problems} />
      {Object.keys(problems).length === 0 && <Refused problem={problem} />}
      {pages.every(({ fields }) => fields.length === 0) && <p>{t('decide.nothing')}</p>}
      {pages.map(({ title, about, fields }) => (
        <Box key={title}>
          {title && <Typography variant="h3">{title}</Typography>}
          {about && <p>{about}</p>}
          <FormFields
            {...{ fields, answer: written.answer, onChange: change, problems }}
            uploads={uploadsFor(task, outcome.id)}
          />
        </Box>
      ))}
    </Box>
  );
}

/** Where the step asks staff for files, they are handed over as applicants hand over theirs. */
const uploadsFor = (task: Task, outcome: string): Uploads => ({
  known: new Map(task.case?.documents.map(({ id, fileName, bytes }) => [id, { id, fileName, bytes }])),
  to: (wanted, file, progress, signal) =>
    upload(withQuery('/api/documents', { task: task.task, outcome, ...wanted }), file, progress, signal),
});

function focusIn(box: HTMLElement | null) {
  const field = box?.querySelector<HTMLElement>('input, textarea, select') ?? document.getElementById('deciding');
  field?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: 'nearest' });
}

const frame = { border: 2, borderColor: 'primary.main', borderRadius: 1, p: 2, mb: 2, scrollMarginBottom: 80 };
