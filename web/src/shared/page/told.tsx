import Alert from '@mui/material/Alert';
import { type ReactNode, useEffect, useRef } from 'react';

/** What has been done; it takes the focus, because what had it may be gone. */
export function Told({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: something else has been done
  useEffect(() => box.current?.focus(), [children]);
  if (!children) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      severity="success"
      variant="outlined"
      role="status"
      sx={{ mb: 3, overflowWrap: 'anywhere' }}
    >
      {children}
    </Alert>
  );
}
