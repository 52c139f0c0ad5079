import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type RefObject, useImperativeHandle, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from '../shortcut-list.tsx';
import type { Batch, Chosen, Work } from './batch.ts';
import type { Selection } from './selection.ts';
import type { Task } from './steady.ts';
import { WorkDialog, type WorkWithValue } from './work-dialog.tsx';

type Props = {
  readonly selection: Selection;
  readonly batch: Batch;
  /** The marked rows, or the one that one stands at. */
  readonly chosen: () => Chosen | undefined;
  readonly current: Task | undefined;
  readonly openAssign: RefObject<(() => void) | undefined>;
};

/** What can be done to the marked rows, always in sight while there are any. */
export function Acts({ selection, batch, chosen, current, openAssign }: Props) {
  const { t } = useTranslation('desk');
  const [asked, setAsked] = useState<WorkWithValue>();
  useImperativeHandle(openAssign, () => () => chosen() && setAsked('assign'));
  const run = (work: Work) => {
    setAsked(undefined);
    void batch.run(work, chosen());
  };
  const first = selection.chosen?.tasks?.[0] ?? current?.id;
  return (
    <>
      {selection.count > 0 && (
        <Box role="region" aria-label={t('select.label')} sx={bar}>
          <b>{t('select.count', { count: selection.count })}</b>
          <Button size="small" variant="contained" onClick={() => run({ act: 'claim' })}>
            {t('act.claim')} <Key>c</Key>
          </Button>
          <Button size="small" onClick={() => run({ act: 'release' })}>
            {t('act.release')} <Key>r</Key>
          </Button>
          <Button size="small" onClick={() => setAsked('assign')}>
            {t('act.assign')} <Key>a</Key>
          </Button>
          {(['priority', 'followUp', 'note'] as const).map((act) => (
            <Button key={act} size="small" onClick={() => setAsked(act)}>
              {t(`act.${act}`)}
            </Button>
          ))}
          <Button size="small" onClick={selection.clear} sx={{ ml: 'auto' }}>
            {t('select.clear')}
          </Button>
        </Box>
      )}
      {asked && first && <WorkDialog act={asked} task={first} onClose={() => setAsked(undefined)} onDone={run} />}
    </>
  );
}

const bar = {
  ...{ position: 'sticky', bottom: 0, zIndex: 10, mt: 1, py: 1, display: 'flex', flexWrap: 'wrap', gap: 1 },
  ...{ alignItems: 'center', bgcolor: 'background.default', borderTop: 2, borderTopColor: 'primary.main' },
};
