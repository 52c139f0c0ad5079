import type { GivenAnswer } from '../facts.ts';
import type { Process } from '../process.ts';
import type { Field, FieldOf, Form } from './field.ts';
import { fieldsOf } from './parts.ts';

/** A document that somebody named as missing, and what they wrote of it. */
export type MissedPaper = { readonly paper: string; readonly why: string };

/**
 * The papers that the newest word asks for: a request for missing documents that nobody has answered yet. Answered, or
 * never made, it is undefined, and a form is asked in full (also when a person goes back in a wizard).
 */
export function missedPapers(
  process: Process,
  answers: readonly GivenAnswer[],
  part = '',
): readonly MissedPaper[] | undefined {
  for (const answer of answers.toReversed()) {
    if (answer.part !== '' && answer.part !== part) continue;
    const fields = fieldsOf(formOf(process, answer));
    const request = fields.find(isRequest);
    if (request) return namedIn(answer.body[request.name]);
    if (fields.some(({ once }) => once)) return undefined;
  }
  return undefined;
}

export function wantedPapers(process: Process, answers: readonly GivenAnswer[], part = ''): Set<string> | undefined {
  const missed = missedPapers(process, answers, part);
  return missed && new Set(missed.map(({ paper }) => paper));
}

/** A field made by `missingPapers`: rows with a choice among the papers of the case. */
export const isRequest = (field: Field): field is FieldOf<'rows'> =>
  field.kind === 'rows' && field.columns.some(isPaper);

const isPaper = (column: Field) =>
  column.kind === 'choice' && 'from' in column.options && column.options.from === 'papers';

const formOf = ({ start, steps }: Process, { step, outcome }: GivenAnswer): Form =>
  (step === 'start' ? start.form : steps[step]?.outcomes[outcome]?.form) ?? [];

const namedIn = (rows: unknown): MissedPaper[] =>
  Array.isArray(rows) ? rows.map(({ paper, why }) => ({ paper: String(paper), why: String(why ?? '') })) : [];
