import type { Process, Step } from '../process.ts';

/** Arrows that lead nowhere, places that no arrow leads to, steps that no case could ever leave. */
export function arrowProblems(process: Process): readonly string[] {
  const { start, steps, ends } = process;
  const isPlace = (place: string) => Object.hasOwn(steps, place) || Object.hasOwn(ends, place);
  const arrows = arrowsOf(process);
  const lost = arrows
    .filter(({ to }) => !isPlace(to))
    .map(({ from, to }) => `${from}: leads to ${to}, which there is not`);
  const early = [start.to].flat().filter((to) => Object.hasOwn(ends, to));
  const reached = reachable(['start'], (place) => arrows.filter(({ from }) => from === place).map(({ to }) => to));
  const left = reachable(Object.keys(ends), (place) => arrows.filter(({ to }) => to === place).map(({ from }) => from));
  return [
    ...lost,
    ...early.map((end) => `start: leads straight to the end ${end}`),
    ...[...Object.keys(steps), ...Object.keys(ends)]
      .filter((place) => !reached.has(place))
      .map((place) => `${place}: no arrow leads here`),
    ...Object.keys(steps)
      .filter((step) => !left.has(step))
      .map((step) => `${step}: no end can be reached from here`),
  ];
}

type Arrow = { readonly from: string; readonly to: string };

const arrowsOf = ({ start, steps }: Process): readonly Arrow[] => [
  ...[start.to].flat().map((to) => ({ from: 'start', to })),
  ...Object.entries(steps).flatMap(([from, step]) => leaving(step).map((to) => ({ from, to }))),
];

const leaving = ({ outcomes, expires }: Step): readonly string[] => [
  ...Object.values(outcomes).flatMap(({ to }) => [to].flat()),
  ...(expires ? [expires.to].flat() : []),
];

function reachable(from: readonly string[], next: (place: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from);
  for (const place of seen) for (const other of next(place)) seen.add(other);
  return seen;
}
