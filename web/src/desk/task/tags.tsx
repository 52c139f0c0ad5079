import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forget } from '../../shared/asking.ts';
import { Refused } from '../../shared/page/refused.tsx';
import { useSession } from '../../shared/session.ts';
import { useBatch, type Work } from '../inbox/batch.ts';
import { BatchResult } from '../inbox/batch-result.tsx';
import { WorkDialog, type WorkWithValue } from '../inbox/work-dialog.tsx';
import { Key } from '../shortcut-list.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { DeskNote } from './desk-note.tsx';
import { Facts } from './facts.tsx';
import { pathOf, type Task } from './types.ts';

type Act = { readonly name: 'claim' | 'release' | WorkWithValue; readonly key?: string };

/** What the task is about, until when, who has it; and what can be arranged around it. */
export function Tags({ task }: { readonly task: Task }) {
  const { t } = useTranslation('desk');
  const batch = useBatch();
  const [asked, setAsked] = useState<WorkWithValue>();
  const run = (work: Work) => {
    setAsked(undefined);
    void Promise.resolve(batch.run(work, { tasks: [task.task] })).then(() => forget(pathOf(task.task)));
  };
  const acts = useActs(task);
  const begin = ({ name }: Act) => (name === 'claim' || name === 'release' ? run({ act: name }) : setAsked(name));
  useShortcuts(Object.fromEntries(acts.flatMap((act) => (act.key ? [[act.key, () => begin(act)]] : []))));
  return (
    <Box component="section" aria-label={t('task.about')} sx={{ mb: 2 }}>
      <Facts task={task} />
      <DeskNote task={task} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }} data-no-print>
        {acts.map((act) => (
          <Button key={act.name} size="small" variant="outlined" onClick={() => begin(act)}>
            {t(`act.${act.name}`)} {act.key && <Key>{act.key}</Key>}
          </Button>
        ))}
      </Box>
      <Refused problem={batch.problem} />
      {batch.result && batch.result.refused.length > 0 && (
        <BatchResult batch={batch} names={new Map([[task.task, task.case?.number ?? task.title]])} />
      )}
      {asked && (
        <WorkDialog
          {...{ act: asked, task: task.task, onDone: run, onClose: () => setAsked(undefined) }}
          before={beforeOf(task, asked)}
        />
      )}
    </Box>
  );
}

function useActs({ may, assignee, desk }: Task): readonly Act[] {
  const { data: session } = useSession();
  const isMine = assignee?.id === session?.person?.id;
  if (!may || !desk) return [];
  return [
    may.claim && !isMine && ({ name: 'claim', key: 'c' } as const),
    may.release && ({ name: 'release', key: 'r' } as const),
    may.assign && ({ name: 'assign', key: 'a' } as const),
    ...(may.annotate ? ([{ name: 'priority' }, { name: 'followUp' }, { name: 'note' }] as const) : []),
  ].filter((act) => act !== false);
}

/** What stands there now, to be changed. */
function beforeOf({ desk }: Task, act: WorkWithValue): string | undefined {
  if (act === 'note') return desk?.note ?? '';
  if (act === 'followUp') return desk?.followUp ?? '';
  return act === 'priority' ? String(desk?.priority ?? 0) : undefined;
}
