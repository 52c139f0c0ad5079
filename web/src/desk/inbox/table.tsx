import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { List } from './filter.ts';
import { Found } from './found.tsx';
import { columns, table } from './look.ts';
import type { useRoving } from './roving.ts';
import { Row } from './row.tsx';
import type { Selection } from './selection.ts';
import type { Closed, Task } from './steady.ts';

type Props = {
  readonly rows: readonly Task[];
  readonly closed: ReadonlyMap<string, Closed>;
  readonly roving: ReturnType<typeof useRoving>;
  readonly selection: Selection;
  readonly list: List;
};

/** A table, and on a narrow screen a card a row. */
export function Table({ rows, closed, roving, selection, list }: Props) {
  const { t } = useTranslation('desk');
  return (
    <>
      <Found {...{ selection, filter: list.filter, shown: rows.length }} />
      <Box component="table" aria-label={t('inbox.table')} sx={table}>
        <thead>
          <tr>
            <th scope="col" className="mark">
              <input
                type="checkbox"
                aria-label={t('select.all')}
                checked={selection.isAll}
                onChange={selection.toggleAll}
              />
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((task) => (
            <Row
              key={task.id}
              {...{ task, closed: closed.get(task.id), isCurrent: task.id === roving.current?.id }}
              isMarked={selection.marked.has(task.id)}
              onStand={roving.stand}
              onMark={selection.toggle}
            />
          ))}
        </tbody>
      </Box>
    </>
  );
}
