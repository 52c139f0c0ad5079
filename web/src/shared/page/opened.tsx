import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useId, useRef } from 'react';

type Props = { readonly title: string; readonly children: ReactNode };

/** A part of a page that was asked for: its heading takes the focus. */
export function Opened({ title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it was opened for something else
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{ border: 1, borderColor: 'divider', p: { xs: 2, sm: 3 }, mb: 3 }}
    >
      <Typography id={id} variant="h2" ref={heading} tabIndex={-1} sx={{ mb: 2, outline: 'none' }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
