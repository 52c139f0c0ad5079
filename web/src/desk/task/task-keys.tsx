import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate } from 'react-router';
import { keepPlace, placeKept } from '../place.ts';
import { Key, ShortcutList } from '../shortcut-list.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { taskAddress } from '../task-address.ts';
import { useNeighbours } from './neighbours.ts';
import type { Task } from './types.ts';

type Props = { readonly task: Task; readonly onDocument: (by: 1 | -1) => void };

/** Back to the list, on to the neighbours, and what keys there are. */
export function TaskKeys({ task, onDocument }: Props) {
  const { t } = useTranslation('desk');
  const go = useNavigate();
  const { next, previous } = useNeighbours(task.task);
  const back = `/desk${placeKept().search}`;
  useEffect(() => keepPlace({ ...placeKept(), task: task.task, isAway: true }), [task.task]);
  useShortcuts({
    u: () => void go(back),
    j: () => next && void go(taskAddress(next.id)),
    k: () => previous && void go(taskAddress(previous.id)),
    d: () => onDocument(1),
    ['D']: () => onDocument(-1),
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }} data-no-print>
      <Link component={RouterLink} to={back}>
        {t('task.back')} <Key>u</Key>
      </Link>
      <ShortcutList
        keys={[
          [['1', '2', '…'], t('keys.choose')],
          [['Ctrl+Enter'], t('keys.decide')],
          [['Esc'], t('keys.other')],
          [['c', 'r', 'a'], t('keys.work')],
          [['d', 'D'], t('keys.document')],
          [['j', 'k'], t('keys.move')],
          [['u'], t('keys.back')],
        ]}
      />
    </Box>
  );
}
