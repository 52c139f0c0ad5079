import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

type Props = { readonly title: string; readonly children: ReactNode };

export function Section({ title, children }: Props) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 3 }}>
      <Typography id={id} variant="h2" sx={{ fontSize: '1rem', mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** What is looked at now and then is there, and closed; it is asked for when it is opened. */
export function Folded({ title, children, onOpen }: Props & { readonly onOpen: (isOpen: boolean) => void }) {
  return (
    <Box
      component="details"
      sx={{ mb: 1.5, '& summary': { fontWeight: 600, cursor: 'pointer', py: 0.5 } }}
      onToggle={(event) => onOpen((event.currentTarget as unknown as HTMLDetailsElement).open)}
    >
      <summary>{title}</summary>
      {children}
    </Box>
  );
}
