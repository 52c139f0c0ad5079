import { isProblem } from '../http.ts';
import type { Problems } from './error-summary.tsx';

/** The sentences of a refused answer by the name of their field: `/body/answer/missing/0/why` is `missing.0.why`. */
export function problemsIn(problem: unknown, under = '/body/answer/'): Problems {
  if (!isProblem(problem) || problem.fields.length === 0) return {};
  const ours = problem.fields.filter(({ at }) => at.startsWith(under));
  return Object.fromEntries(ours.map(({ at, say }) => [at.slice(under.length).replaceAll('/', '.'), say]));
}

/** A refusal that is not about fields of the form. */
export const otherThanFields = (problem: unknown, under?: string): unknown =>
  Object.keys(problemsIn(problem, under)).length > 0 ? undefined : problem;
