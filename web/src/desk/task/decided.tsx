import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { dateTime } from '../../shared/when.ts';
import { placeKept } from '../place.ts';
import { Key } from '../shortcut-list.tsx';
import { taskAddress } from '../task-address.ts';
import type { Decision } from './decision.ts';
import { useNeighbours } from './neighbours.ts';
import type { Task } from './types.ts';

type Props = { readonly task: Task; readonly decision: Decision };

/** It is decided: by oneself just now, or by somebody else meanwhile; and what comes next. */
export function Decided({ task, decision: { sent, outcome } }: Props) {
  const { t } = useTranslation('desk');
  const { decided } = task;
  if (!sent && !decided) return null;
  const label = sent ? (outcome?.label ?? '') : (decided?.label ?? task.outcome ?? '');
  return (
    <Alert severity={sent ? 'success' : 'warning'} variant="outlined" role={sent ? 'status' : 'alert'} sx={box}>
      {sent
        ? t(sent.state === 'done' ? 'done.done' : 'done.recorded', { label })
        : decided?.by && decided.at
          ? t('done.by', { by: decided.by, at: dateTime(decided.at), label })
          : t('done.closed', { label })}
      {!sent && outcome && <div>{t('done.keptText')}</div>}
      <On task={task} isFocused={sent !== undefined} />
    </Alert>
  );
}

/** The ring around what has the focus is seen whole. */
const box = { mb: 2, '& .MuiAlert-message': { overflow: 'visible' } };

function On({ task, isFocused }: { readonly task: Task; readonly isFocused: boolean }) {
  const { t } = useTranslation('desk');
  const { next } = useNeighbours(task.task);
  const first = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isFocused) first.current?.focus();
  }, [isFocused]);
  const back = { pathname: '/desk', search: placeKept().search };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mt: 1 }}>
      {next ? (
        <>
          <Button ref={first} component={RouterLink} to={taskAddress(next.id)} size="small" variant="outlined">
            {t('done.next', { number: next.case?.number ?? next.step.title })} <Key>j</Key>
          </Button>
          <Link component={RouterLink} to={back}>
            {t('task.back')}
          </Link>
        </>
      ) : (
        <Button ref={first} component={RouterLink} to={back} size="small" variant="outlined">
          {t('task.back')} <Key>u</Key>
        </Button>
      )}
    </Box>
  );
}
