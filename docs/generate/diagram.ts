import { diagramOf, type Line } from '../../domain/diagram.ts';
import type { Process } from '../../domain/process.ts';
import { expiry } from './words.ts';

/** The declaration as a Mermaid state diagram. */
export function mermaidOf(process: Process): string {
  const { places, lines } = diagramOf(process);
  const said = [
    ...places.map(({ id, title }) => `state "${title.replaceAll('"', '”')}" as ${nameOf(id)}`),
    ...lines.map(arrow),
    ...places.filter(({ kind }) => kind === 'end').map(({ id }) => `${nameOf(id)} --> [*]`),
  ];
  return ['stateDiagram-v2', ...said.map((line) => `  ${line}`)].join('\n');
}

function arrow(line: Line): string {
  if (line.from === 'start') return `[*] --> ${nameOf(line.to)}`;
  const label = line.label ?? expiry(line.expiry!);
  return `${nameOf(line.from)} --> ${nameOf(line.to)}: ${label.replaceAll(':', '∶')}`;
}

/** Words of Mermaid's own cannot name a state. */
const nameOf = (id: string) => (['end', 'state', 'note', 'class', 'direction', 'default'].includes(id) ? `${id}_` : id);
