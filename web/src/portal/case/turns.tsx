import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forget } from '../../shared/asking.ts';
import type { CaseView, OpenOutcome, Standing } from '../../shared/case/types.ts';
import { Section } from '../section.tsx';
import { placeOf } from './case-todo.tsx';
import { PartBlock } from './parts/part-block.tsx';
import { partsIn, viewOfParts } from './parts/parts.ts';
import { type Done, Turn } from './turn.tsx';

export type OutcomeProps = {
  readonly of: CaseView;
  readonly standing: Standing;
  readonly outcome: OpenOutcome;
  /** Recorded: the case moves on as soon as what carries it is back. */
  readonly onDone: (state: Done) => void;
  /** The part that it is about, for those who do not see under which heading they are. */
  readonly among?: string;
};
type Props = { readonly of: CaseView /** Something was sent just now, on another page. */; readonly isSent?: boolean };

/** What can be done now, for each part of the case that waits for this person. */
export function Turns({ of, isSent = false }: Props) {
  const { t } = useTranslation('portal');
  const [done, setDone] = useState<{ readonly task: string; readonly state: Done }>();
  const finish = (task: string) => (state: Done) => {
    setDone({ task, state });
    void forget(`/api/cases/${of.id}`, '/api/cases?', '/api/visits');
  };
  const isRecorded = (task: string) => done?.state === 'recorded' && done.task === task;
  const open = of.standing.filter(({ outcomes, task }) => outcomes.length > 0 && !isRecorded(task));
  const parts = partsIn(of);
  const inParts = new Set(parts.map(({ id }) => id));
  const isAnswered = of.state === 'open' && !open.some(({ yours }) => yours);
  return (
    <>
      <Box role="status">
        {(done || isSent) && isAnswered && (
          <Alert severity="success" variant="outlined" sx={{ mb: 3 }}>
            {t(of.standing.some(({ task, recorded }) => recorded || isRecorded(task)) ? 'case.recorded' : 'case.done')}
          </Alert>
        )}
      </Box>
      {open
        .filter(({ part }) => !part || !inParts.has(part.id))
        .map((standing) => (
          <Box component="section" key={standing.task} id={placeOf(standing.task)} sx={{ mb: 4 }}>
            <Turn {...{ of, standing, onDone: finish(standing.task) }} />
          </Box>
        ))}
      {parts.length > 0 && (
        <Section id="parts" title={viewOfParts(of.views)!.title}>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {parts.map((part) => (
              <PartBlock key={part.id} {...{ of, part, onDone: finish }} />
            ))}
          </Box>
        </Section>
      )}
    </>
  );
}
