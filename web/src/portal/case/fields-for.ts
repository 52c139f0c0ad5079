import { paperName } from '../../../../domain/form/paper-name.ts';
import type { Standing } from '../../shared/case/types.ts';
import type { Field, Option } from '../../shared/form/types.ts';

/** Beside a document that was asked for once more stands what is missing of it; where one is asked for each, at that one. */
export const fieldsFor = (fields: readonly Field[], { missing }: Standing, whyIs: string): readonly Field[] =>
  fields.map((field) => {
    const whyOf = (paper: string) => missing.find((one) => one.field === paper)?.why;
    const hinted = <T extends { readonly hint?: string }>(of: T, why: string | undefined): T =>
      why ? { ...of, hint: [`${whyIs} ${why}`, of.hint].filter(Boolean).join('\n') } : of;
    if (!Array.isArray(field.each)) return hinted(field, whyOf(field.name));
    const each = (field.each as readonly Option[]).map((entry) =>
      hinted(entry, whyOf(paperName(field.name, entry.value))),
    );
    return { ...field, each } as Field;
  });
