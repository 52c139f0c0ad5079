import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../shared/page/refused.tsx';
import { Key } from '../shortcut-list.tsx';
import type { Batch } from './batch.ts';

type Props = {
  readonly batch: Batch;
  /** What people call the tasks. */
  readonly names: ReadonlyMap<string, string>;
};

/** What was done, what was not and why, row by row, and the way back. */
export function BatchResult({ batch: { result, problem, undo, close }, names }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  if (problem) return <Refused problem={problem} />;
  return (
    <Box role="status" aria-label={t('batch.label')}>
      {result && (
        <Box sx={box}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <span>{said(result, t)}</span>
            {result.act !== 'undo' && result.done > 0 && (
              <Button size="small" onClick={() => void undo()}>
                {t('batch.undo')} <Key>z</Key>
              </Button>
            )}
            <Button size="small" onClick={close}>
              {t('shared:close')}
            </Button>
          </Box>
          <LeftAsTheyWere refused={result.refused} names={names} />
        </Box>
      )}
    </Box>
  );
}

type Result = NonNullable<Batch['result']>;
type Say = ReturnType<typeof useTranslation<['desk', 'shared']>>['t'];

function said({ act, done, unchanged, refused }: Result, t: Say): string {
  const parts = [
    done > 0 || (unchanged === 0 && refused.length === 0) ? t(`batch.done.${act}`, { count: done }) : '',
    unchanged > 0 ? t('batch.unchanged', { count: unchanged }) : '',
    refused.length > 0 ? t('batch.refused', { count: refused.length }) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function LeftAsTheyWere({ refused, names }: Pick<Props, 'names'> & Pick<Result, 'refused'>) {
  if (refused.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, pl: 3, maxHeight: 240, overflow: 'auto' }}>
      {refused.map(({ task, say }) => (
        <li key={task}>
          <b>{names.get(task) ?? task}</b> {say}
        </li>
      ))}
    </Box>
  );
}

const box = {
  border: 1,
  borderColor: 'divider',
  borderLeft: 4,
  borderLeftColor: 'primary.main',
  px: 1.5,
  py: 0.5,
  mb: 1,
  fontSize: '0.875rem',
};
