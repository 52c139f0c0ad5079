import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../shared/page/refused.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { Acts } from './acts.tsx';
import { useBatch } from './batch.ts';
import { BatchResult } from './batch-result.tsx';
import type { List } from './filter.ts';
import { useRoving } from './roving.ts';
import { useRows } from './rows.ts';
import { useSelection } from './selection.ts';
import { Table } from './table.tsx';
import { Total } from './total.tsx';

type Props = { readonly list: List; readonly path: string };

/** One list: while its conditions are the same, its rows stand still and only what is in them changes. */
export function Tasks({ list, path }: Props) {
  const { t } = useTranslation('desk');
  const { rows, closed, waiting, bringIn, pages } = useRows(path);
  const roving = useRoving(rows);
  const selection = useSelection(rows, list.filter);
  const batch = useBatch();
  const assign = useRef<() => void>(undefined);
  const chosen = () => selection.chosen ?? (roving.current ? { tasks: [roving.current.id] } : undefined);
  const keys = {
    ...{ j: roving.next, k: roving.previous, ...roving.arrows },
    x: () => roving.current && selection.toggle(roving.current.id),
    c: () => batch.run({ act: 'claim' }, chosen()),
    r: () => batch.run({ act: 'release' }, chosen()),
    a: () => assign.current?.(),
    z: batch.undo,
    n: bringIn,
    ...{ Escape: selection.clear },
  };
  useShortcuts(keys);
  if (pages.error && rows.length === 0) return <Refused problem={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <Waiting lines={10} />;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', minHeight: 40 }}>
        <Total filter={list.filter} />
        <Box role="status">
          {waiting > 0 && (
            <Button size="small" variant="outlined" onClick={bringIn}>
              {t('inbox.waiting', { count: waiting })}
            </Button>
          )}
        </Box>
      </Box>
      <BatchResult batch={batch} names={new Map(rows.map((row) => [row.id, row.case?.number ?? row.step.title]))} />
      {rows.length === 0 ? <p>{t('inbox.empty')}</p> : <Table {...{ rows, closed, roving, selection, list }} />}
      {pages.hasNextPage && (
        <Button sx={{ mt: 1 }} disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('inbox.more')}
        </Button>
      )}
      <Acts {...{ selection, batch, chosen, current: roving.current, openAssign: assign }} />
    </>
  );
}
