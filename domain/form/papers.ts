import type { GivenAnswer } from '../facts.ts';
import type { Process } from '../process.ts';
import type { Field, FieldOf, Form } from './field.ts';
import { fieldsOf } from './parts.ts';

/** How a request for missing documents names one: the field, and the entry where the field is asked one by one. */
export const paperName = (field: string, entry?: string) => (entry === undefined ? field : `${field}:${entry}`);

/**
 * The papers that the newest word asks for: a request for missing documents that nobody has answered yet. Answered, or
 * never made, it is undefined, and a form is asked in full (also when a person goes back in a wizard).
 */
export function wantedPapers(process: Process, answers: readonly GivenAnswer[], part = ''): Set<string> | undefined {
  for (const answer of answers.toReversed()) {
    if (answer.part !== '' && answer.part !== part) continue;
    const fields = fieldsOf(formOf(process, answer));
    const request = fields.find(isRequest);
    if (request) return new Set(namedIn(answer.body[request.name]));
    if (fields.some(({ once }) => once)) return undefined;
  }
  return undefined;
}

/** A field made by `missingPapers`: rows with a choice among the papers of the case. */
export const isRequest = (field: Field): field is FieldOf<'rows'> =>
  field.kind === 'rows' && field.columns.some(isPaper);

const isPaper = (column: Field) =>
  column.kind === 'choice' && 'from' in column.options && column.options.from === 'papers';

const formOf = ({ start, steps }: Process, { step, outcome }: GivenAnswer): Form =>
  (step === 'start' ? start.form : steps[step]?.outcomes[outcome]?.form) ?? [];

const namedIn = (rows: unknown): string[] => (Array.isArray(rows) ? rows.map(({ paper }) => String(paper)) : []);
