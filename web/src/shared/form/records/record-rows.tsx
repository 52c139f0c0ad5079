import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { type Column, List } from '../../list/list.tsx';
import { Cell, isNumber } from '../../table/cell.tsx';
import { room } from '../../table/table-of.tsx';
import { Mark } from './mark.tsx';
import type { FoundRecord, RecordPage } from './types.ts';

type Props = {
  readonly label: string;
  readonly columns: RecordPage['columns'];
  readonly rows: readonly FoundRecord[];
  readonly isChosen: (id: string) => boolean;
  /** As many as may be are chosen already. */
  readonly isFull: boolean;
  readonly onMark: (records: readonly FoundRecord[], isChosen: boolean) => void;
};

/** Each can be marked, or says why it cannot. */
export function RecordRows({ label, columns, rows, isChosen, isFull, onMark }: Props) {
  const { t } = useTranslation();
  const free = rows.filter(({ refusal }) => refusal === null);
  const isWhole = free.length > 0 && free.every(({ id }) => isChosen(id));
  const isLocked = ({ id, refusal }: FoundRecord) => !isChosen(id) && (refusal !== null || isFull);
  const nameOf = ({ cells, id }: FoundRecord) => String(cells[columns[0]?.name ?? ''] ?? id);
  const turn = (record: FoundRecord) => !isLocked(record) && onMark([record], !isChosen(record.id));
  const mark: Column<FoundRecord> = {
    ...{ name: 'mark', title: t('records.choose') },
    of: (record) => (
      <Mark
        {...{ label: t('records.chooseOne', { name: nameOf(record) }), isOn: isChosen(record.id) }}
        isLocked={isLocked(record)}
        onTurn={() => turn(record)}
      />
    ),
  };
  const shown = columns.map(
    (column): Column<FoundRecord> => ({
      ...{ name: column.kind === 'day' ? `day-${column.name}` : column.name, title: column.title },
      isNumber: isNumber(column),
      of: ({ cells }) => <Cell {...column} cells={cells} />,
    }),
  );
  return (
    <Box sx={look}>
      {free.length > 1 && (
        <Button size="small" sx={{ ml: -0.5 }} onClick={() => onMark(free, !isWhole)}>
          {t(isWhole ? 'records.noneOfThese' : 'records.allOfThese', { count: free.length })}
        </Button>
      )}
      <List<FoundRecord>
        fits={shown.length * room}
        {...{ label, rows, columns: [mark, ...shown], keyOf: ({ id }) => id, onRow: turn, empty: t('records.none') }}
        below={({ refusal }) =>
          refusal && (
            <>
              <strong>{t('records.cannot')}</strong> {refusal}
            </>
          )
        }
      />
    </Box>
  );
}

/** As many columns as there are stand close; what is wider still moves within its own room and not the page. */
const look = {
  ...{ typography: 'body2', overflowX: 'auto', '& td:not(:empty)': { minWidth: 0 } },
  ...{ '& th[data-name=mark]': { width: '1%' }, '&& th, && td': { pr: 1 } },
};
