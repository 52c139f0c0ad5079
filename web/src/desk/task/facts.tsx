import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime, day, relative } from '../../shared/when.ts';
import { isOver } from '../late.ts';
import { priorityOf } from '../priority.ts';
import type { Task } from './types.ts';

/** One line of what there is to know of it, and why it is due when it is. */
export function Facts({ task }: { readonly task: Task }) {
  const { t } = useTranslation('desk');
  const { case: of, assignee, desk, part } = task;
  const due = task.due ?? task.target;
  return (
    <Box component="dl" sx={line}>
      {of?.firm && <Fact name={t('column.firm')}>{of.firm.title}</Fact>}
      {of && <Fact name={t('filter.process')}>{of.process.title}</Fact>}
      {part && <Fact name={t('task.part')}>{part.title}</Fact>}
      <Fact name={t('column.who')}>{assignee?.title ?? t('inbox.nobody')}</Fact>
      {due && (
        <Fact name={t('column.due')}>
          {isOver(due) && <b>{t('inbox.late')} </b>}
          {relative(due)}, {dateTime(due)}
          {task.why && (
            <Box component="details" sx={{ maxWidth: '60ch' }}>
              <summary>{t('task.why')}</summary>
              {task.why}
            </Box>
          )}
        </Fact>
      )}
      {desk && desk.priority > 0 && <Fact name={t('act.priority')}>{t(`priority.${priorityOf(desk.priority)}`)}</Fact>}
      {desk?.followUp && <Fact name={t('act.followUp')}>{day(desk.followUp)}</Fact>}
    </Box>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const line = {
  ...{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, m: 0 },
  '& dt': { color: 'text.secondary', fontSize: '0.8125rem' },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
  '& b': { color: 'error.main', fontWeight: 600 },
};
