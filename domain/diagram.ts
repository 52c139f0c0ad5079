import { type Arrow, arrowsOf } from './arrows.ts';
import type { Expiry, Process, Step } from './process.ts';

/** Where a case may stand: at a step or at an end. */
export type Place =
  | { readonly kind: 'step'; readonly id: string; readonly title: string; readonly step: Step }
  | { readonly kind: 'end'; readonly id: string; readonly title: string };

/** One line of the drawing; an arrow that leads to several places is several lines. */
export type Line = {
  readonly from: string;
  readonly to: string;
  readonly outcome: string;
  /** What was chosen there; nothing at the start. */
  readonly label?: string;
  /** Nobody chooses it: it is walked when this time is over. */
  readonly expiry?: Expiry;
};

export type Diagram = { readonly places: readonly Place[]; readonly lines: readonly Line[] };

/** A declaration as it is drawn, in docs/processes and on screens. */
export function diagramOf(process: Process): Diagram {
  const { steps, ends } = process;
  return {
    places: [
      ...Object.entries(steps).map(([id, step]): Place => ({ kind: 'step', id, title: step.title, step })),
      ...Object.entries(ends).map(([id, title]): Place => ({ kind: 'end', id, title })),
    ],
    lines: arrowsOf(process).flatMap((arrow) => arrow.to.map((to) => lineOf(process, arrow, to))),
  };
}

function lineOf({ steps }: Process, { from, outcome }: Arrow, to: string): Line {
  const step = steps[from];
  const label = step?.outcomes[outcome]?.label;
  if (label !== undefined) return { from, to, outcome, label };
  return { from, to, outcome, ...(step?.expires && { expiry: step.expires }) };
}
