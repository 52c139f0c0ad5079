import { diagramOf, type Line, type Place } from '../../domain/diagram.ts';
import type { Expiry, Process, Step } from '../../domain/process.ts';
import { isRole, roles } from '../../domain/roles.ts';
import { spanInWords } from '../../domain/span.ts';
import { upperTr } from '../../domain/text.ts';

/** A process as it is drawn: where a case may stand, who has it there and for how long, and which ways lead on. */
export function diagramView(process: Process) {
  const { places, lines } = diagramOf(process);
  const begin = { id: 'start', kind: 'start' as const, title: capital(process.noun), until: null, target: null };
  return {
    nodes: [{ ...begin, who: doer(process.start) }, ...places.map(nodeOf)],
    arrows: lines.map((line) => ({ from: line.from, to: line.to, outcome: line.outcome, label: labelOf(line) })),
  };
}

function nodeOf(place: Place) {
  const { id, title } = place;
  if (place.kind === 'end') return { id, kind: 'end' as const, title, who: null, until: null, target: null };
  const { step } = place;
  return {
    ...{ id, kind: 'step' as const, title, who: doer(step) },
    until: step.expires ? untilOf(step.expires) : null,
    target: step.target ? spanInWords(step.target) : null,
  };
}

const people: Readonly<Record<string, string>> = { visitor: 'Başvuru sahibi', applicant: 'Başvuru sahibi' };

function doer({ by, per }: Pick<Step, 'by' | 'per'>): string {
  const who = by === undefined ? 'Sistem' : isRole(by) ? roles[by] : (people[by] ?? 'Taraf');
  return per ? `${who} (her pay için ayrı)` : who;
}

const untilOf = (expires: Expiry) => ('after' in expires ? spanInWords(expires.after) : 'belirlenen günün sonu');

const labelOf = ({ from, label }: Line) => label ?? (from === 'start' ? null : 'Süresi doldu');

const capital = (word: string) => upperTr(word.charAt(0)) + word.slice(1);
