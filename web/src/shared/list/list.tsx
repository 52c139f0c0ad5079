import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Refused } from '../page/refused.tsx';
import { Waiting } from '../page/waiting.tsx';

/** Some names say how a column looks: `act` holds buttons that name themselves, `day` and `days` are not broken. */
export type Column<T> = {
  readonly name: string;
  readonly title: string;
  readonly of: (row: T) => ReactNode;
  /** Stands at the right, so that its digits stand under each other. */
  readonly isNumber?: boolean;
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
};

/** Rows under headings; on a phone each row stands for itself, with its headings beside the values. */
export function List<T>({ rows, empty, problem, onRetry, ...table }: Props<T>) {
  if (problem && !rows) return <Refused problem={problem} {...(onRetry && { onRetry })} />;
  if (!rows) return <Waiting />;
  if (rows.length === 0) return <Box sx={{ color: 'text.secondary', py: 2 }}>{empty}</Box>;
  return <Table {...table} rows={rows} />;
}

type TableProps<T> = Omit<Props<T>, 'rows' | 'empty' | 'problem' | 'onRetry'> & { readonly rows: readonly T[] };

function Table<T>({ label, rows, columns, keyOf, menuOf, sortOf }: TableProps<T>) {
  return (
    <Box component="table" role="table" aria-label={label} sx={look}>
      <thead>
        <tr>
          {columns.map(({ name, title, isNumber }) => (
            <th key={name} scope="col" data-number={isNumber} {...sorted(sortOf?.(name))}>
              {title}
              {menuOf?.(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={keyOf(row)} {...{ row, columns }} />
        ))}
      </tbody>
    </Box>
  );
}

const sorted = (order: 'asc' | 'desc' | undefined) =>
  order && ({ 'aria-sort': order === 'asc' ? 'ascending' : 'descending' } as const);

/** Roles are said once more because a table that is drawn as blocks is none any more for those who hear it. */
function Row<T>({ row, columns }: { readonly row: T; readonly columns: readonly Column<T>[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <tr role="row">
      {columns.map(({ name, title, of, isNumber }) => (
        // biome-ignore lint/a11y/noRedundantRoles: see above
        <td key={name} role="cell" data-name={name} data-title={title} data-number={isNumber}>
          {of(row)}
        </td>
      ))}
    </tr>
  );
}

/** Where rows stand for themselves. */
export const narrow = '@media (max-width: 700px)';

const look = {
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& th': { textAlign: 'left', color: 'text.secondary', fontWeight: 600, typography: 'body2' },
  '& th, & td': { py: 1, pr: 2, verticalAlign: 'top', borderBottom: '1px solid', borderColor: 'divider' },
  '& td': { overflowWrap: 'anywhere' },
  '& td[data-name=act]': { py: 0.5, pr: 0 },
  '& td[data-name=act] button': { minWidth: 0, minHeight: 32 },
  '@media (min-width: 701px)': {
    '& td[data-name^=day], & td[data-name=act]': { whiteSpace: 'nowrap', width: '1%' },
    '& th[data-number=true], & td[data-number=true]': { textAlign: 'right' },
    '& td[data-number=true]': { whiteSpace: 'nowrap' },
  },
  [narrow]: {
    '& thead': { display: 'block', position: 'absolute', width: '1px', height: '1px', overflow: 'hidden' },
    '& thead button': { display: 'none' },
    '& tr': { display: 'block', borderBottom: '1px solid', borderColor: 'divider', py: 1.5 },
    '& td': { display: 'block', border: 0, py: 0.5, pr: 0 },
    '& td::before': { content: 'attr(data-title)', display: 'block', color: 'text.secondary', fontSize: '0.875rem' },
    '& td[data-name=act]::before': { display: 'none' },
  },
};
