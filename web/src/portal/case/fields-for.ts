import type { Standing } from '../../shared/case/types.ts';
import type { Field } from '../../shared/form/types.ts';

/** Beside a document that was asked for once more stands what is missing of it. */
export const fieldsFor = (fields: readonly Field[], { missing }: Standing, whyIs: string): readonly Field[] =>
  fields.map((field) => {
    const why = missing.find((one) => one.field === field.name)?.why;
    return why ? { ...field, hint: [`${whyIs} ${why}`, field.hint].filter(Boolean).join('\n') } : field;
  });
