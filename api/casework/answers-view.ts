import { givenAnswers } from '../../db/given-answers.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Form, fieldsOf, type Option } from '../../domain/form/index.ts';
import type { Process } from '../../domain/process.ts';
import type { ApiDeps } from '../deps.ts';
import type { SeenCase } from './facts.ts';
import { namesFor } from './people.ts';

/** What was said at each step, under the names that the forms give it. */
export async function answersView(deps: ApiDeps, actor: Actor, { row, process }: SeenCase) {
  const rows = await givenAnswers(deps.db, row.id);
  const who = await namesFor(
    deps,
    actor,
    rows.flatMap(({ person, in_place_of }) => [person, in_place_of]),
  );
  return rows
    .filter(({ step }) => step !== 'attention')
    .map(({ outcome, body, person, in_place_of, answered_at, step }) => ({
      step: step ?? 'start',
      title: step ? (process.steps[step]?.title ?? step) : process.title,
      outcome,
      label: (step && process.steps[step]?.outcomes[outcome]?.label) ?? 'Başvuru',
      by: who(person, in_place_of),
      at: answered_at.toISOString(),
      fields: labelled(formOf(process, step, outcome), body ?? {}),
    }));
}

const formOf = ({ start, steps }: Process, step: string | null, outcome: string) =>
  (step === null ? start.form : steps[step]?.outcomes[outcome]?.form) ?? [];

function labelled(form: Form, body: Readonly<Record<string, unknown>>) {
  return fieldsOf(form)
    .filter(({ name }) => body[name] !== undefined)
    .map((field) => {
      const options: readonly Option[] = field.kind === 'choice' && !('from' in field.options) ? field.options : [];
      const shown = options.find(({ value }) => value === body[field.name])?.label;
      return { name: field.name, label: field.label, kind: field.kind, value: body[field.name], shown: shown ?? null };
    });
}
