import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Refused } from '../../shared/page/refused.tsx';
import { useCompleting } from './completing.ts';
import { Confirm } from './confirm.tsx';
import type { OutcomeProps } from './turns.tsx';

/** An outcome that asks nothing would be done by one click: it is asked about first. */
export function OutcomeButton(props: OutcomeProps) {
  const { label, confirm } = props.outcome;
  const [isAsking, setAsking] = useState(false);
  const { complete, isActing, problem } = useCompleting(props);
  return (
    <Box sx={{ mb: 2 }}>
      <Refused problem={problem} />
      <Button
        variant="outlined"
        disabled={isActing}
        onClick={() => setAsking(true)}
        {...(props.among && { 'aria-label': `${label}: ${props.among}` })}
      >
        {label}
      </Button>
      <Confirm
        {...{ isOpen: isAsking, label, about: confirm, onYes: () => void complete({}) }}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}
