import type { Static } from 'typebox';
import type { Diagram as Shape } from '../../../../api/routes/processes.ts';

export type Diagram = Static<typeof Shape>;

/** How far one case has come; a process by itself has none of it. */
export type Course = {
  /** Steps that wait now. */
  readonly present?: readonly string[];
  /** `walked` of the case's events. */
  readonly walked?: readonly { readonly step: string; readonly outcome: string }[];
  readonly ending?: string | null | undefined;
};

export type MarkedNode = Diagram['nodes'][number] & { readonly isPresent: boolean; readonly isPassed: boolean };
export type MarkedArrow = Diagram['arrows'][number] & { readonly isWalked: boolean };
export type Marked = { readonly nodes: readonly MarkedNode[]; readonly arrows: readonly MarkedArrow[] };

export function marked({ nodes, arrows }: Diagram, { present = [], walked = [], ending }: Course): Marked {
  const passed = new Set(walked.map(({ step }) => step));
  const reached = new Set([...passed, ...present, ...(ending ? [ending] : [])]);
  const chosen = new Set(walked.map(({ step, outcome }) => `${step}.${outcome}`));
  return {
    nodes: nodes.map((node) => ({
      ...node,
      isPresent: present.includes(node.id) || node.id === ending,
      isPassed: passed.has(node.id),
    })),
    arrows: arrows.map((arrow) => ({
      ...arrow,
      isWalked: chosen.has(`${arrow.from}.${arrow.outcome}`) && reached.has(arrow.to),
    })),
  };
}
