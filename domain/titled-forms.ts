import type { Form } from './form/index.ts';
import type { Process } from './process.ts';

export type TitledForm = { readonly title: string; readonly at: string; readonly form: Form };

/** Every form of a process, by the outcome that it belongs to. */
export function titledForms({ start, steps }: Process): readonly TitledForm[] {
  const ofOutcomes = Object.entries(steps).flatMap(([step, { title, outcomes }]) =>
    Object.entries(outcomes).flatMap(([outcome, { label, form }]) =>
      form ? [{ title: `${title}: ${label}`, at: `${step}.${outcome}`, form }] : [],
    ),
  );
  return start.form.length === 0 ? ofOutcomes : [{ title: 'Başvuru', at: 'start', form: start.form }, ...ofOutcomes];
}
