import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Marked, MarkedArrow, MarkedNode } from './marks.ts';
import { useNodeWords } from './node-words.ts';

/** The same as the drawing, to be read: every step with the ways that lead on from it. */
export function Listing({ diagram }: { readonly diagram: Marked }) {
  const { t } = useTranslation();
  const titles = new Map(diagram.nodes.map(({ id, title }) => [id, title]));
  return (
    <Box component="ol" aria-label={t('diagram.steps')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {diagram.nodes
        .filter(({ kind, isPresent }) => kind !== 'end' || isPresent)
        .map((node) => (
          <Entry key={node.id} {...{ node, titles }} arrows={diagram.arrows.filter(({ from }) => from === node.id)} />
        ))}
    </Box>
  );
}

type EntryProps = {
  readonly node: MarkedNode;
  readonly arrows: readonly MarkedArrow[];
  readonly titles: ReadonlyMap<string, string>;
};

function Entry({ node, arrows, titles }: EntryProps) {
  const { t } = useTranslation();
  const words = useNodeWords();
  return (
    <Box
      component="li"
      {...(node.isPresent && { 'aria-current': 'step' })}
      sx={{
        pl: 2,
        pb: 2,
        borderLeft: 4,
        borderLeftColor: node.isPresent || node.isPassed ? 'primary.main' : 'divider',
      }}
    >
      <Typography sx={{ fontWeight: 600 }}>{node.title}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {words(node).join(' · ')}
      </Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {arrows.map(({ outcome, to, label, isWalked }) => (
          <Typography component="li" variant="body2" key={`${outcome}.${to}`} sx={{ fontWeight: isWalked ? 600 : 400 }}>
            {label === null ? titles.get(to) : t('diagram.leads', { label, to: titles.get(to) })}
            {isWalked && ` (${t('diagram.walked')})`}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
