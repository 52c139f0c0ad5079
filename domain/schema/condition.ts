import type { Field, Page, When } from '../form/index.ts';
import type { Schema } from './value.ts';

/** Facts are not in the answer: undecided, they leave a field open. */
export const isOpen = (when: When) => !('field' in when);

/** What the answer itself must hold for a field to be asked; undefined where only facts decide. */
export function conditionOf(whens: readonly When[], pages: readonly Page[]): Schema | undefined {
  const known = whens.filter((when) => 'field' in when);
  if (known.length === 0) return undefined;
  const all = known.map(({ field, is }) => ({
    type: 'object',
    properties: { [field]: holding([is].flat(), named(field, pages)) },
    required: [field],
  }));
  return all.length === 1 ? all[0] : { allOf: all };
}

const holding = (values: readonly unknown[], field: Field | undefined): Schema =>
  field?.many ? { type: 'array', contains: { enum: values } } : { enum: values };

const named = (name: string, pages: readonly Page[]) =>
  pages.flatMap(({ fields }) => fields).find((field) => field.name === name);
