import Box from '@mui/material/Box';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../page/refused.tsx';
import { Waiting } from '../page/waiting.tsx';
import { inRoom, inWindow } from './look.ts';

/** Some names say how a column looks: `act` holds buttons that name themselves, `day` and `days` are not broken. */
export type Column<T> = {
  readonly name: string;
  readonly title: string;
  readonly of: (row: T) => ReactNode;
  /** Stands at the right, so that its digits stand under each other. */
  readonly isNumber?: boolean;
  /** What stands below all rows. */
  readonly total?: ReactNode;
};

type Props<T> = {
  /** What the rows are, for those who hear the page. */
  readonly label: string;
  readonly rows: readonly T[] | undefined;
  readonly columns: readonly Column<T>[];
  readonly keyOf: (row: T) => string;
  /** Said where there is no row. */
  readonly empty: ReactNode;
  /** What stands beside a heading, and how the rows are sorted by it (long lists). */
  readonly menuOf?: (column: string) => ReactNode;
  readonly sortOf?: (column: string) => 'asc' | 'desc' | undefined;
  readonly problem?: unknown;
  readonly onRetry?: () => void;
  /** What is to be said of a row, over its whole width. */
  readonly below?: (row: T) => ReactNode;
  /** How wide it has to be for its rows to stand under headings; where not, the width of the window says it. */
  readonly fits?: number;
  /** A click anywhere in a row does what its first control does. */
  readonly onRow?: (row: T) => void;
};

/** Rows under headings; on a phone each row stands for itself, with its headings beside the values. */
export function List<T>({ rows, empty, problem, onRetry, ...table }: Props<T>) {
  if (problem && !rows) return <Refused problem={problem} {...(onRetry && { onRetry })} />;
  if (!rows) return <Waiting />;
  if (rows.length === 0) return <Box sx={{ color: 'text.secondary', py: 2 }}>{empty}</Box>;
  return <Table {...table} rows={rows} />;
}

type TableProps<T> = Omit<Props<T>, 'rows' | 'empty' | 'problem' | 'onRetry'> & { readonly rows: readonly T[] };

function Table<T>({ label, rows, columns, keyOf, menuOf, sortOf, fits, ...acts }: TableProps<T>) {
  const hasTotal = columns.some(({ total }) => total !== undefined);
  const table = (
    <Box component="table" role="table" aria-label={label} sx={fits === undefined ? inWindow : inRoom(fits)}>
      <thead>
        <tr>
          {columns.map(({ name, title, isNumber }) => (
            <th key={name} scope="col" data-name={name} data-number={isNumber} {...sorted(sortOf?.(name))}>
              {title}
              {menuOf?.(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={keyOf(row)} {...{ row, columns, ...acts }} />
        ))}
      </tbody>
      {hasTotal && <Total columns={columns} />}
    </Box>
  );
  return fits === undefined ? table : <Box sx={{ containerType: 'inline-size' }}>{table}</Box>;
}

const sorted = (order: 'asc' | 'desc' | undefined) =>
  order && ({ 'aria-sort': order === 'asc' ? 'ascending' : 'descending' } as const);

/** Roles are said once more because a table that is drawn as blocks is none any more for those who hear it. */
function Row<T>({ row, columns, below, onRow }: Pick<Props<T>, 'columns' | 'below' | 'onRow'> & { readonly row: T }) {
  const note = below?.(row);
  const click = ({ target }: MouseEvent) => {
    if (!(target as Element).closest('a, input, button, label') && !getSelection()?.toString()) onRow?.(row);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tr role="row" {...(note && { className: 'noted' })} {...(onRow && { onClick: click })}>
        {columns.map(({ name, title, of, isNumber }) => (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <td key={name} role="cell" data-name={name} data-title={title} data-number={isNumber}>
            {of(row)}
          </td>
        ))}
      </tr>
      {note && (
        // biome-ignore lint/a11y/noRedundantRoles: see above
        <tr role="row" className="note">
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <td role="cell" colSpan={columns.length} data-name="note">
            {note}
          </td>
        </tr>
      )}
    </>
  );
}

/** The first column without a sum says what the line is. */
function Total<T>({ columns }: Pick<Props<T>, 'columns'>) {
  const { t } = useTranslation();
  const word = columns.find(({ total }) => total === undefined)?.name;
  const sums = columns.map((column) => ({
    ...column,
    title: column.total === undefined ? '' : column.title,
    of: () => column.total ?? (column.name === word ? t('list.total') : ''),
  }));
  return (
    <tfoot>
      <Row row={undefined as T} columns={sums} />
    </tfoot>
  );
}
