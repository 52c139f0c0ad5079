import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from '../form/types.ts';
import { Chosen } from './chosen.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { type Column, List } from './list.tsx';
import { narrow } from './look.ts';
import type { Pages } from './pages.ts';
import { PhoneTools } from './phone-tools.tsx';
import { Search } from './search.tsx';
import type { ListState } from './state.ts';

/** What can be done with a column besides reading it. */
export type LongColumn<T> = Column<T> & {
  readonly canSort?: boolean;
  /** What it can be filtered by. */
  readonly options?: readonly Option[];
  /** It is not shown before somebody asks for it. */
  readonly isHidden?: boolean;
};

type Props<T> = {
  readonly label: string;
  readonly searchLabel: string;
  readonly columns: readonly LongColumn<T>[];
  readonly state: ListState;
  readonly pages: Pages<T>;
  readonly keyOf: (row: T) => string;
  /** Where there is nothing at all; where nothing fits what was asked for, that is said. */
  readonly empty: ReactNode;
  /** By what stands beside the list, not in it. */
  readonly isNarrowed?: boolean;
};

/** A list that is searched, sorted, filtered, whose columns are chosen, and that goes on when asked for more. */
export function LongList<T>({ label, searchLabel, columns, state, pages, keyOf, empty, ...rest }: Props<T>) {
  const { t } = useTranslation();
  const isNarrowed = rest.isNarrowed === true || state.q !== '' || Object.keys(state.chosen).length > 0;
  return (
    <>
      <Search label={searchLabel} state={state} />
      <PhoneTools {...{ columns, state }} />
      <Chosen {...{ columns, state }} />
      <Box sx={roomy}>
        <List
          {...{ label, keyOf, rows: pages.rows, problem: pages.problem, onRetry: pages.retry }}
          columns={columns.filter(({ name }) => state.isShown(name))}
          empty={isNarrowed ? t('list.nothingFits') : empty}
          menuOf={(name) => <ColumnMenu {...{ columns, state, name }} />}
          sortOf={(name) => (state.sort === name ? state.order : undefined)}
        />
      </Box>
      {pages.more && (
        <Button sx={{ mt: 2 }} variant="outlined" disabled={pages.isComing} onClick={pages.more}>
          {t('list.more')}
        </Button>
      )}
      <Box role="status" sx={{ mt: 1, color: 'text.secondary', typography: 'body2' }}>
        {pages.rows &&
          pages.rows.length > 0 &&
          t(pages.more ? 'list.countSoFar' : 'list.count', { count: pages.rows.length })}
      </Box>
    </>
  );
}

/** Columns that do not fit are reached by moving the list sideways; words stay whole. */
const roomy = {
  overflowX: 'auto',
  '&& td': { overflowWrap: 'break-word' },
  [narrow]: { overflowX: 'visible', '&& td': { overflowWrap: 'anywhere' } },
};
