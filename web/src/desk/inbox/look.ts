export const columns = ['number', 'firm', 'work', 'unit', 'who', 'due'] as const;

const wide = '@media (min-width: 900px)';

/** Rows of 40 px on a wide screen, cards on a narrow one. One rule for the whole table: a list has many cells. */
export const table = {
  ...{ width: '100%', borderCollapse: 'collapse', fontSize: '0.875rem', fontVariantNumeric: 'tabular-nums' },
  '& td, & th': { textAlign: 'left', px: 1, py: 0 },
  '& th': { fontWeight: 600, color: 'text.secondary' },
  '& tbody tr': { borderBottom: 1, borderBottomColor: 'divider', cursor: 'pointer', scrollMarginBlock: 96 },
  '& tbody tr:hover': { bgcolor: 'action.hover' },
  '& tbody tr:focus-within': { bgcolor: 'action.selected', boxShadow: 'inset 3px 0 0 var(--mui-palette-primary-main)' },
  '& tr.marked': { bgcolor: 'action.selected' },
  '& tr.closed td:not(.ended)': { color: 'text.secondary' },
  '& tr.closed .firm, & tr.closed .work': { textDecoration: 'line-through' },
  '& tr.late .due': { boxShadow: 'inset 4px 0 0 var(--mui-palette-error-main)' },
  '& tr.late .due b': { color: 'error.main' },
  '& b': { fontWeight: 600 },
  '& small': { fontSize: '0.8125rem', color: 'text.secondary' },
  '& input[type=checkbox]': { width: 20, height: 20, m: '2px', accentColor: 'var(--mui-palette-primary-main)' },
  '& .chip': {
    ...{ display: 'inline-block', ml: 0.75, px: 0.5, border: 1, borderColor: 'divider', borderRadius: 0.5 },
    ...{ fontSize: '0.75rem', color: 'text.secondary', bgcolor: 'background.paper' },
  },
  '& .chip.urgent': { borderColor: 'error.main', color: 'error.main', fontWeight: 600 },
  [wide]: {
    tableLayout: 'fixed',
    '& thead tr': { height: 32, borderBottom: 2, borderBottomColor: 'divider' },
    '& tbody tr': { height: 40 },
    '& td': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& .mark': { width: 44 },
    '& .number': { width: 160 },
    '& .firm > div': { display: 'flex', alignItems: 'center' },
    '& .firm > div > span:first-of-type': { overflow: 'hidden', textOverflow: 'ellipsis' },
    '& .chip': { flexShrink: 0 },
    '& .unit': { width: 90 },
    '& .who': { width: 140 },
    '& .due': { width: 230 },
  },
  '@media (max-width: 899.95px)': {
    '&, & thead, & tbody, & tr, & td, & th': { display: 'block' },
    '& thead th:not(.mark)': { display: 'none' },
    '& tbody tr': { position: 'relative', pl: 5, py: 1 },
    '& td': { px: 0, overflowWrap: 'anywhere' },
    '& td.mark': { position: 'absolute', left: 4, top: 6 },
    '& td.number': { fontWeight: 600, minHeight: 24 },
    '& td.work small': { display: 'block' },
    '& td.due, & td.who': { display: 'inline-block', mr: 1.5 },
    '& tr.late td.due': { pl: 1 },
  },
} as const;
