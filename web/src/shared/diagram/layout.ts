import { Graph, layout } from '@dagrejs/dagre';
import type { Marked, MarkedArrow, MarkedNode } from './marks.ts';

type Point = { readonly x: number; readonly y: number };
export type PlacedNode = MarkedNode &
  Point & { readonly width: number; readonly height: number; readonly lines: Lines };
export type PlacedArrow = MarkedArrow &
  Point & { readonly points: readonly Point[]; readonly words: readonly string[] };
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly arrows: readonly PlacedArrow[];
};
type Lines = { readonly title: readonly string[]; readonly small: readonly string[] };

export const lineHeight = 18;
const [letter, padding, margin] = [7.4, 12, 8];

/** Where everything is drawn: ranks from top to bottom, each arrow with room for its words. */
export function laidOut({ nodes, arrows }: Marked, small: (node: MarkedNode) => readonly string[]): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 28, edgesep: 16, marginx: margin, marginy: margin });
  const lines = new Map(nodes.map((node) => [node.id, linesOf(node, small(node))]));
  for (const { id } of nodes) graph.setNode(id, sizeOf(lines.get(id)!));
  const words = arrows.map(({ label }) => (label === null ? [] : wrapped(label, 18)));
  arrows.forEach(({ from, to }, index) => {
    graph.setEdge(from, to, { ...roomFor(words[index]!), labelpos: 'c' }, String(index));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    ...{ width, height },
    nodes: nodes.map((node) => ({ ...node, ...(graph.node(node.id) as Box), lines: lines.get(node.id)! })),
    arrows: arrows.map((arrow, index) => {
      const edge = graph.edge(arrow.from, arrow.to, String(index)) as Edge;
      const drawn = arrow.from === arrow.to ? loopAt(graph.node(arrow.from) as Box, edge) : edge;
      return { ...arrow, x: drawn.x, y: drawn.y, points: drawn.points, words: words[index]! };
    }),
  };
}

type Edge = Point & { readonly points: readonly Point[] };

/** Out at the right side, past its words, and in again below. */
function loopAt({ x, y, width, height }: Box, { x: far }: Edge): Edge {
  const [side, quarter] = [x + width / 2, height / 4];
  const corner = (at: number, down: number) => ({ x: at, y: y + down });
  const points = [corner(side, -quarter), corner(far, -quarter), corner(far, quarter), corner(side, quarter)];
  return { x: far, y, points };
}

type Box = Point & { readonly width: number; readonly height: number };

const linesOf = (node: MarkedNode, small: readonly string[]): Lines => ({
  title: wrapped(node.title, 24),
  small: small.flatMap((line) => wrapped(line, 28)),
});

const sizeOf = ({ title, small }: Lines) => ({
  width: Math.max(72, Math.max(longest(title), longest(small) * 0.9) * letter + 2 * padding),
  height: (title.length + small.length) * lineHeight + 2 * padding - 4,
});

const roomFor = (words: readonly string[]) =>
  words.length === 0
    ? { width: 0, height: 0 }
    : { width: longest(words) * letter + 8, height: words.length * lineHeight + 6 };

const longest = (lines: readonly string[]) => Math.max(0, ...lines.map(({ length }) => length));

/** Broken between words; a word that is longer than a line has one of its own. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
