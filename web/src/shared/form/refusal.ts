import type { Problems } from './error-summary.tsx';
import { problemsIn } from './problems.ts';
import type { Field } from './types.ts';

/** What the API said of anything that was sent, in the body or in the address, by the names of the controls. */
export const fieldProblems = (problem: unknown): Problems => ({
  ...problemsIn(problem, '/params/'),
  ...problemsIn(problem, '/query/'),
  ...problemsIn(problem, '/body/'),
});

/** A refusal that is about no field stands above the form. */
export const isAboutFields = (problem: unknown): boolean => Object.keys(fieldProblems(problem)).length > 0;

/** For the summary, where each has to say what it is about: `roles.0.unit` is the column of its rows. */
export const withLabels = (problems: Problems, fields: readonly Named[]): Problems =>
  Object.fromEntries(Object.entries(problems).map(([name, say]) => [name, prefixed(labelOf(name, fields), say)]));

type Named = { readonly name: string; readonly label: string; readonly columns?: readonly Field[] };
const prefixed = (label: string | undefined, say: string) => (label ? `${label}: ${say}` : say);

function labelOf(name: string, fields: readonly Named[]): string | undefined {
  const [first, _at, ...rest] = name.split('.');
  const field = fields.find((one) => one.name === first);
  return field?.columns && rest.length > 0 ? labelOf(rest.join('.'), field.columns) : field?.label;
}
