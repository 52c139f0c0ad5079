import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Names and what belongs to them, one below the other; on a phone the name stands above. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="dl" sx={{ m: 0, mb: 3 }}>
      {children}
    </Box>
  );
}

type Props = { readonly name: string; readonly children: ReactNode; readonly action?: ReactNode };

export function Fact({ name, children, action }: Props) {
  return (
    <Box sx={{ ...row, gridTemplateColumns: { xs: '1fr', sm: `13rem minmax(0, 1fr)${action ? ' auto' : ''}` } }}>
      <Box component="dt" sx={{ fontWeight: 600 }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        {children}
      </Box>
      {action && (
        <Box component="dd" sx={{ m: 0 }}>
          {action}
        </Box>
      )}
    </Box>
  );
}

const row = { display: 'grid', columnGap: 2, rowGap: 0.5, py: 1.25, borderBottom: 1, borderColor: 'divider' };
