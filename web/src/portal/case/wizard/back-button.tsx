import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { Refused } from '../../../shared/page/refused.tsx';
import { useCompleting } from '../completing.ts';
import type { OutcomeProps } from '../turns.tsx';

/** One page back; whoever goes back several of them passes this one by itself. */
export function BackButton({ isOnTheWay, ...props }: OutcomeProps & { readonly isOnTheWay: boolean }) {
  const { complete, isActing, problem } = useCompleting(props);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is gone back once
  useEffect(() => {
    if (isOnTheWay) void complete({});
  }, [isOnTheWay]);
  return (
    <Box>
      <Button size="small" sx={{ ml: -0.75, mb: 1.5 }} disabled={isActing} onClick={() => void complete({})}>
        ‹ {props.outcome.label}
      </Button>
      <Refused problem={problem} />
    </Box>
  );
}
