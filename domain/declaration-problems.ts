import { arrowProblems } from './declaration/arrows.ts';
import { formProblems } from './declaration/form.ts';
import { nameProblems } from './declaration/names.ts';
import { wordProblems } from './declaration/words.ts';
import type { Form } from './form/index.ts';
import type { Process } from './process.ts';

/** What the compiler cannot see in a declaration, one sentence each; a sound declaration has none. */
export function declarationProblems(process: Process): readonly string[] {
  const forms = formsOf(process).flatMap(([place, form]) =>
    formProblems(form).map((problem) => `${place}: ${problem}`),
  );
  return [...arrowProblems(process), ...nameProblems(process), ...forms, ...wordProblems(process)];
}

/** Every form of a process, under the name of its place. */
export const formsOf = ({ start, steps }: Process): readonly (readonly [place: string, form: Form])[] => [
  ['start', start.form],
  ...Object.entries(steps).flatMap(([step, { outcomes }]) =>
    Object.entries(outcomes).flatMap(([outcome, { form }]) => (form ? [[`${step}.${outcome}`, form] as const] : [])),
  ),
];
