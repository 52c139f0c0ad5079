import type { Process } from './process.ts';

/** A way from one place of a process to the next: what was decided where, and where the case may stand then. */
export type Arrow = { readonly from: string; readonly outcome: string; readonly to: readonly string[] };

/** Every arrow that a declaration has; the first leads from `start`. */
export function arrowsOf({ start, steps }: Process): readonly Arrow[] {
  const arrows = Object.entries(steps).flatMap(([from, { outcomes, expires }]) => [
    ...Object.entries(outcomes).map(([outcome, { to }]) => arrow(from, outcome, to)),
    ...(expires ? [arrow(from, 'expired', expires.to)] : []),
  ]);
  return [arrow('start', 'start', start.to), ...arrows];
}

const arrow = (from: string, outcome: string, to: string | readonly string[]): Arrow => ({
  from,
  outcome,
  to: [to].flat(),
});
