import { type Form, type Known, narrowForm, pagesOf } from './form/index.ts';
import { objectSchema } from './schema/object.ts';
import type { Schema } from './schema/value.ts';

export { formats } from './schema/formats.ts';
export type { Schema } from './schema/value.ts';

/**
 * JSON Schema 2020-12 of a form's answer. What is not known stays open: a field under an unknown fact may be there or not,
 * a choice from an unknown source is any short text. An answer has nothing but what the form asks.
 */
export function schemaOf(form: Form, { facts, options, wanted }: Partial<Known> = {}): Schema {
  const asked = facts ? narrowForm(form, { facts, wanted }) : form;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...objectSchema(pagesOf(asked), { options, wanted }),
  };
}
