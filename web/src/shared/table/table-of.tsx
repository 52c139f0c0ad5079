import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Static } from 'typebox';
import type { View as ViewShape } from '../../../../api/routes/view-schemas.ts';
import { type Column, List } from '../list/list.tsx';
import { Cell, type Cells, isNumber, type TableColumn } from './cell.tsx';

export type View = Static<typeof ViewShape>;
type Row = { readonly at: number; readonly cells: Cells };

const atFirst = 20;
/** So many pixels a column needs. */
export const room = 85;

/** What a step or a case lays before its reader, with its title and its sums. */
export function TableOf({ view }: { readonly view: View }) {
  const { t } = useTranslation();
  const id = useId();
  const [isWhole, setWhole] = useState(view.rows.length <= atFirst);
  const rows = view.rows.map((cells, at) => ({ at, cells }));
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 4 }}>
      <Typography id={id} variant="h2" sx={{ mb: 0.5 }}>
        {view.title}
      </Typography>
      <Box sx={{ typography: 'body2' }}>
        <List<Row>
          {...{ label: view.title, columns: columnsOf(view), empty: t('list.nothing') }}
          rows={isWhole ? rows : rows.slice(0, atFirst)}
          keyOf={({ at }) => String(at)}
          fits={columnsOf(view).length * room}
        />
      </Box>
      {!isWhole && (
        <Button onClick={() => setWhole(true)} sx={{ ml: -0.75 }}>
          {t('list.rest', { count: rows.length - atFirst })}
        </Button>
      )}
    </Box>
  );
}

/** A column in which nothing stands yet is left out. */
function columnsOf({ columns, rows, total }: View): readonly Column<Row>[] {
  const hasValue = ({ name }: TableColumn) => rows.some((cells) => (cells[name] ?? null) !== null);
  return columns.filter(hasValue).map((column) => ({
    ...{ name: column.kind === 'day' ? `day-${column.name}` : column.name, title: column.title },
    isNumber: isNumber(column),
    of: ({ cells }) => <Cell {...column} cells={cells} />,
    ...(total && (total[column.name] ?? null) !== null && { total: <Cell {...column} cells={total} /> }),
  }));
}
