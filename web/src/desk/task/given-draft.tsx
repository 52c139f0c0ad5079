import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { GivenAnswer } from '../../shared/case/given-answer.tsx';
import { dateTime } from '../../shared/when.ts';
import { fieldsIn } from './decision.ts';
import type { Drafts } from './draft.ts';
import type { Task } from './types.ts';

type Props = { readonly draft: Drafts['others'][number]; readonly task: Task };

/** What somebody else has written so far, for whoever coordinates. */
export function GivenDraft({ draft, task }: Props) {
  const { t } = useTranslation('desk');
  const outcome = task.outcomes.find(({ id }) => id === draft.outcome);
  const fields = (outcome ? fieldsIn(outcome) : [])
    .filter(({ name }) => draft.answer[name] !== undefined)
    .map(({ name, label, kind }) => ({
      name,
      label,
      kind,
      value: draft.answer[name],
      shown: textOf(draft.answer[name]),
    }));
  return (
    <Box component="details" sx={{ mb: 2 }}>
      <summary>
        {t('draft.of', { who: draft.person.title, at: dateTime(draft.savedAt), outcome: outcome?.label ?? '' })}
      </summary>
      <GivenAnswer fields={fields} />
    </Box>
  );
}

/** A draft has not been judged: whatever stands in it is shown as words. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).join(': ');
  return String(value);
}
