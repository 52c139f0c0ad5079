import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { type Layout, laidOut, lineHeight, type PlacedArrow, type PlacedNode } from './layout.ts';
import type { Marked } from './marks.ts';
import { useNodeWords } from './node-words.ts';

type Props = { readonly diagram: Marked };

/** Loaded for itself: the layout is reckoned only where somebody looks at it. */
export default function Drawing({ diagram }: Props) {
  const { t } = useTranslation();
  const layout: Layout = laidOut(diagram, useNodeWords());
  const { width, height } = layout;
  const here = diagram.nodes.filter(({ isPresent }) => isPresent).map(({ title }) => title);
  const label = here.length > 0 ? t('diagram.drawnAt', { step: here.join(', ') }) : t('diagram.drawn');
  return (
    <Box role="group" aria-label={t('diagram.drawing')} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Box
        component="svg"
        {...{ role: 'img', 'aria-label': label, viewBox: `0 0 ${width} ${height}` }}
        sx={{ ...look, minWidth: width * 0.85, maxWidth: width }}
      >
        {layout.arrows.map((arrow) => (
          <Arrow key={`${arrow.from}.${arrow.outcome}.${arrow.to}`} {...arrow} />
        ))}
        {layout.nodes.map((node) => (
          <Node key={node.id} {...node} />
        ))}
      </Box>
    </Box>
  );
}

function Node({ kind, x, y, width, height, lines, isPresent, isPassed }: PlacedNode) {
  const top = y - (lines.title.length + lines.small.length - 1) * (lineHeight / 2) + 4;
  return (
    <g className={['node', kind, isPresent ? 'present' : '', isPassed ? 'passed' : ''].join(' ')}>
      <rect {...{ x: x - width / 2, y: y - height / 2, width, height, rx: kind === 'step' ? 4 : height / 2 }} />
      {[...lines.title, ...lines.small].map((line, at) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are nothing but their place
          key={at}
          {...{ x, y: top + at * lineHeight, className: at < lines.title.length ? 'title' : 'small' }}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

function Arrow({ points, x, y, words, isWalked }: PlacedArrow) {
  const top = y - (words.length - 1) * (lineHeight / 2) + 4;
  return (
    <g className={isWalked ? 'arrow walked' : 'arrow'}>
      <path d={curve(points)} />
      <polygon points={headOf(points)} />
      {words.map((line, at) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are nothing but their place
          key={at}
          {...{ x, y: top + at * lineHeight }}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

type Points = PlacedArrow['points'];

/** Through the middles of its corners, so that it bends instead of breaking. */
function curve(points: Points): string {
  const [first, ...rest] = points as [Points[number], ...Points];
  const bends = rest
    .slice(0, -1)
    .map(
      (corner, at) =>
        `Q${corner.x} ${corner.y} ${middle(corner.x, rest[at + 1]!.x)} ${middle(corner.y, rest[at + 1]!.y)}`,
    );
  const last = rest.at(-1)!;
  return [`M${first.x} ${first.y}`, ...bends, `L${last.x} ${last.y}`].join(' ');
}

const middle = (one: number, other: number) => (one + other) / 2;

function headOf(points: Points): string {
  const [before, tip] = points.slice(-2) as [Points[number], Points[number]];
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const corner = (turn: number) => `${tip.x - 9 * Math.cos(angle + turn)},${tip.y - 9 * Math.sin(angle + turn)}`;
  return `${tip.x},${tip.y} ${corner(0.42)} ${corner(-0.42)}`;
}

const look = {
  display: 'block',
  width: '100%',
  height: 'auto',
  fontSize: 13,
  '& text': { fill: 'var(--mui-palette-text-primary)', textAnchor: 'middle', fontFamily: 'inherit' },
  '& .title': { fontWeight: 600 },
  '& .small': { fontSize: 12, fill: 'var(--mui-palette-text-secondary)' },
  '& rect': {
    fill: 'var(--mui-palette-background-paper)',
    stroke: 'var(--mui-palette-text-secondary)',
    strokeWidth: 1,
  },
  '& .end rect, & .start rect': { fill: 'var(--mui-palette-action-hover)' },
  '& .passed rect, & .present rect': { stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2 },
  '& .present rect': { fill: 'var(--mui-palette-primary-main)', strokeWidth: 3 },
  '& .present text': { fill: 'var(--mui-palette-primary-contrastText)' },
  '& path': { fill: 'none', stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 1.25 },
  '& polygon': { fill: 'var(--mui-palette-text-secondary)' },
  '& .walked path': { stroke: 'var(--mui-palette-primary-main)', strokeWidth: 3 },
  '& .walked polygon': { fill: 'var(--mui-palette-primary-main)' },
  '& .walked text': { fontWeight: 600 },
  '& .arrow text': { paintOrder: 'stroke', stroke: 'var(--mui-palette-background-default)', strokeWidth: 6 },
  '@media print': { printColorAdjust: 'exact' },
} as const;
