import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from '../shortcut-list.tsx';
import { useShortcuts } from '../shortcuts.ts';
import type { Decision } from './decision.ts';
import { Kept } from './kept.tsx';
import type { Task } from './types.ts';

type Props = { readonly task: Task; readonly decision: Decision };

/** What can be decided, always in sight: a number chooses, Ctrl+Enter decides. */
export function ActionBar({ task, decision }: Props) {
  const { t } = useTranslation('desk');
  const { outcome, sent, choose } = decision;
  const isOpen = task.state === 'open' && !task.decided && !sent;
  const may = isOpen && (task.may?.decide ?? false);
  const outcomes = may ? task.outcomes : [];
  useShortcuts(Object.fromEntries(outcomes.slice(0, 9).map(({ id }, at) => [String(at + 1), () => choose(id)])));
  if (outcomes.length === 0) return null;
  return (
    <Box role="region" aria-label={t('decide.label')} sx={bar}>
      {outcome ? (
        <Chosen decision={decision} />
      ) : (
        outcomes.map(({ id, label }, at) => (
          <Button key={id} variant="outlined" onClick={() => choose(id)}>
            {label} <Key>{String(at + 1)}</Key>
          </Button>
        ))
      )}
      <Kept keeping={decision.draft.keeping} />
    </Box>
  );
}

function Chosen({ decision: { outcome, choose, send, isActing } }: Pick<Props, 'decision'>) {
  const { t } = useTranslation(['desk', 'shared']);
  const [isAsking, setAsking] = useState(false);
  const { confirm, label } = outcome!;
  const decide = () => (confirm ? setAsking(true) : send());
  useControlEnter(decide);
  useShortcuts({ ['Escape']: () => choose(null) });
  return (
    <>
      <Button variant="contained" disabled={isActing} onClick={decide}>
        {label} <Key>Ctrl+Enter</Key>
      </Button>
      <Button onClick={() => choose(null)}>
        {t('decide.other')} <Key>Esc</Key>
      </Button>
      <Dialog open={isAsking} onClose={() => setAsking(false)} aria-label={label}>
        <DialogContent>{confirm}</DialogContent>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{t('shared:cancel')}</Button>
          <Button variant="contained" disabled={isActing} onClick={() => [setAsking(false), send()]}>
            {label}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

/** Also in the middle of writing: it is no single key. */
function useControlEnter(act: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || document.querySelector('[role=dialog]')) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

const bar = {
  ...{ position: 'sticky', bottom: 0, zIndex: 10, mt: 2, py: 1, display: 'flex', flexWrap: 'wrap', gap: 1 },
  ...{ alignItems: 'center', bgcolor: 'background.default', borderTop: 2, borderTopColor: 'primary.main' },
};
