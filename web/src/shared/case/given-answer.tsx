import Box from '@mui/material/Box';
import type { Given } from './types.ts';

/** What somebody filled in, under the names that the form gives it. */
export function GivenAnswer({ fields }: Pick<Given, 'fields'>) {
  if (fields.length === 0) return null;
  return (
    <Box component="dl" sx={list}>
      {fields.map(({ name, label, value, shown }) => (
        <Box key={name} sx={pair}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {shown ?? String(value)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const list = { m: 0, maxWidth: '70ch' };
const pair = {
  ...{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '14rem 1fr' }, columnGap: 2 },
  ...{ py: 1, borderBottom: 1, borderColor: 'divider' },
};
