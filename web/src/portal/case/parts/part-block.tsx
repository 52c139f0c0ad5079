import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { GivenAnswer } from '../../../shared/case/given-answer.tsx';
import { useStandingSentence, Why } from '../../../shared/case/standing.tsx';
import type { CaseView } from '../../../shared/case/types.ts';
import { Cell } from '../../../shared/table/cell.tsx';
import { type Done, Turn } from '../turn.tsx';
import type { Part } from './parts.ts';

type Props = { readonly of: CaseView; readonly part: Part; readonly onDone: (task: string) => (state: Done) => void };

/** Where a part stands, who has it, until when, and what is to be done about it here. */
export function PartBlock({ of, part, onDone }: Props) {
  const { t } = useTranslation('portal');
  const sentence = useStandingSentence();
  const { standing, said, cells, columns } = part;
  const known = columns.filter(({ name }) => (cells[name] ?? null) !== null);
  const isTold = said && !(standing && standing.missing.length > 0);
  return (
    <Box component="li" sx={{ ...block, ...(standing?.yours && turn) }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {part.title}
      </Typography>
      <Box component="dl" sx={line}>
        {known.map((column) => (
          <div key={column.name}>
            <dt>{column.title}</dt>
            <dd>
              <Cell {...column} cells={cells} />
            </dd>
          </div>
        ))}
      </Box>
      {standing && (
        <Box sx={{ mt: 1, mb: 1 }} aria-live="polite">
          <Typography sx={{ maxWidth: '70ch', fontWeight: standing.yours ? 600 : 400 }}>
            {sentence(of, { ...standing, part: null })}
          </Typography>
          <Why {...standing} />
        </Box>
      )}
      {isTold && (
        <Box sx={{ mt: 1, mb: 1 }}>
          <Box sx={{ color: 'text.secondary' }}>{t('case.said', { label: said.label })}</Box>
          <GivenAnswer fields={said.fields} />
        </Box>
      )}
      {standing && standing.outcomes.length > 0 && (
        <Turn {...{ of, standing, onDone: onDone(standing.task), among: part.title }} />
      )}
    </Box>
  );
}

const block = { py: 2, borderTop: 1, borderTopColor: 'divider', overflowWrap: 'anywhere' };
const turn = { borderLeft: 4, borderLeftColor: 'primary.main', pl: 2 };
const line = {
  ...{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0 },
  '& dt': { color: 'text.secondary', fontSize: '0.875rem' },
  '& dd': { m: 0, fontVariantNumeric: 'tabular-nums' },
};
