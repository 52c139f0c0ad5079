import type { SxProps, Theme } from '@mui/material/styles';

/** Where rows stand for themselves. */
export const narrow = '@media (max-width: 700px)';

const narrowRow = { display: 'block', borderBottom: '1px solid', borderColor: 'divider', py: 1.5 };

const lookAt = (narrow: string, wide: string): SxProps<Theme> => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& th': { textAlign: 'left', color: 'text.secondary', fontWeight: 600, typography: 'body2' },
  '& th, & td': { py: 1, pr: 2, verticalAlign: 'top', borderBottom: '1px solid', borderColor: 'divider' },
  '& [data-number=true]': { textAlign: 'right', whiteSpace: 'nowrap' },
  '& tr.noted td': { borderBottom: 0, pb: 0.25 },
  '& tr.note td': { pt: 0, color: 'text.secondary', typography: 'body2' },
  '& tfoot td': { fontWeight: 600, borderBottom: 0 },
  '& td[data-name=act]': { py: 0.5, pr: 0 },
  '& td[data-name=act] button': { minWidth: 0, minHeight: 32 },
  [wide]: {
    '& td': { overflowWrap: 'anywhere' },
    '& td[data-name^=day], & td[data-name=act]': { whiteSpace: 'nowrap', width: '1%' },
  },
  [narrow]: {
    '& thead': { display: 'block', position: 'absolute', width: '1px', height: '1px', overflow: 'hidden' },
    '& thead button': { display: 'none' },
    '& tr': narrowRow,
    '& td': { display: 'block', border: 0, py: 0.5, pr: 0, overflowWrap: 'anywhere' },
    '& td::before': { content: 'attr(data-title)', display: 'block', color: 'text.secondary', fontSize: '0.875rem' },
    '& td[data-name=act]::before, & td[data-name=note]::before, & tfoot td[data-title=""]::before': { display: 'none' },
    '& [data-number=true]': { textAlign: 'left' },
    '& tr.noted': { border: 0, pb: 0 },
    '& tr.note': { pt: 0 },
    '& tfoot td:empty': { display: 'none' },
  },
});

export const inWindow = lookAt(narrow, '@media (min-width: 701px)');
/** Where a word is not broken before it has to be, a column is no wider than a number of a declaration needs. */
const widest = '28ch';

/** In a pane a row takes as many lines as it needs, not one for each value. */
export function inRoom(width: number): SxProps<Theme> {
  const small = `@container (max-width: ${width}px)`;
  const wide = `@container (min-width: ${width + 1}px)`;
  const look = lookAt(small, wide) as Record<string, object>;
  const side = { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(9.5rem, 1fr))', columnGap: 2 };
  return {
    ...look,
    [wide]: { ...look[wide], '& td': { overflowWrap: 'break-word', maxWidth: widest } },
    [small]: { ...look[small], '& tr': { ...narrowRow, ...side }, '& tr.note td': { gridColumn: '1 / -1' } },
  };
}
