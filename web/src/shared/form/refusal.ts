import { isProblem } from '../http.ts';
import type { Problems } from './error-summary.tsx';
import type { Field } from './types.ts';

/** What the API said of the fields of what was sent, by the names of their controls: /body/roles/0/unit is roles.0.unit. */
export function fieldProblems(problem: unknown): Problems {
  if (!isProblem(problem)) return {};
  return Object.fromEntries(
    problem.fields.map(({ at, say }) => [at.replace(/^\/(body|query|params)\//, '').replaceAll('/', '.'), say]),
  );
}

/** A refusal that is about no field stands above the form. */
export const isAboutFields = (problem: unknown): boolean => isProblem(problem) && problem.fields.length > 0;

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
