import { judged } from './answer/judge.ts';
import { lawful } from './answer/law.ts';
import type { Answer, Context, Problem } from './answer/problem.ts';
import { take } from './answer/take.ts';
import { emptyTray } from './answer/tray.ts';
import { conditionsOf, type Form, fieldsOf, narrowForm } from './form/index.ts';

export { type Lookups, lookupsOf } from './answer/lookups.ts';
export type { Answer, Context, KnownFirm, Problem } from './answer/problem.ts';

/** Takes what a person sent: tidied, complete and as the form asks, or each problem with a sentence that mends it. */
export function checkAnswer(
  form: Form,
  given: unknown,
  context: Context,
): { readonly answer: Answer } | { readonly problems: readonly Problem[] } {
  const asked = narrowForm(form, context);
  const taken = emptyTray(form, asked, context);
  const answer = take(fieldsOf(asked), given, taken);
  const problems = firstOfEach([...taken.problems, ...judged(asked, answer, taken), ...lawful(asked, answer, taken)]);
  return problems.length === 0 ? { answer } : { problems: withoutEchoes(asked, problems) };
}

const firstOfEach = (problems: readonly Problem[]) =>
  problems.filter(({ field }, at) => problems.findIndex((other) => other.field === field) === at);

/** Whether a field is asked cannot be said while the field that decides it is itself in question. */
function withoutEchoes(form: Form, problems: readonly Problem[]): readonly Problem[] {
  const inQuestion = new Set(problems.map(({ field }) => field));
  const depends = conditionsOf(form).filter(({ whens }) =>
    whens.some((when) => 'field' in when && inQuestion.has(when.field)),
  );
  const echoes = new Set(depends.map(({ field }) => field.name));
  return problems.filter(({ field, code }) => !echoes.has(field) || (code !== 'required' && code !== 'notAsked'));
}
