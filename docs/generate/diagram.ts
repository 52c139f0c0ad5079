import { type Arrow, arrowsOf } from '../../domain/arrows.ts';
import type { Process } from '../../domain/process.ts';
import { expiry } from './words.ts';

/** The declaration as a Mermaid state diagram. */
export function diagramOf(process: Process): string {
  const { steps, ends } = process;
  const places = [...Object.entries(steps).map(([name, { title }]) => [name, title] as const), ...Object.entries(ends)];
  const lines = [
    ...places.map(([name, title]) => `state "${title.replaceAll('"', '”')}" as ${id(name)}`),
    ...arrowsOf(process).flatMap((arrow) => arrow.to.map((to) => lineOf(process, arrow, to))),
    ...Object.keys(ends).map((end) => `${id(end)} --> [*]`),
  ];
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`)].join('\n');
}

function lineOf(process: Process, { from, outcome }: Arrow, to: string): string {
  if (from === 'start') return `[*] --> ${id(to)}`;
  return `${id(from)} --> ${id(to)}: ${labelOf(process, from, outcome).replaceAll(':', '∶')}`;
}

function labelOf({ steps }: Process, from: string, outcome: string): string {
  const { outcomes, expires } = steps[from]!;
  return outcomes[outcome]?.label ?? expiry(expires!);
}

/** Words of Mermaid's own cannot name a state. */
const id = (name: string) =>
  ['end', 'state', 'note', 'class', 'direction', 'default'].includes(name) ? `${name}_` : name;
