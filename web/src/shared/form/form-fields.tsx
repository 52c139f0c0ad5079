import { isMet } from '../../../../domain/form/parts.ts';
import { Control } from './control.tsx';
import type { Problems } from './error-summary.tsx';
import type { Records } from './records/types.ts';
import type { Answer, Field, Uploads } from './types.ts';

export type FormFieldsProps = {
  readonly fields: readonly Field[];
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  readonly problems?: Problems;
  readonly uploads?: Uploads | undefined;
  readonly records?: Records | undefined;
  /** Stands before each name, where two forms are on one page. */
  readonly prefix?: string;
};

/** The fields of a form or of a page of it, each drawn by its kind; what is not asked is not there. */
export function FormFields({
  fields,
  answer,
  onChange,
  problems = {},
  uploads,
  records,
  prefix = '',
}: FormFieldsProps) {
  return fields
    .filter(({ when }) => when === undefined || isMet(when, answer))
    .map((field) => (
      <Control
        key={field.name}
        {...{ field, answer, problems, uploads, records, name: `${prefix}${field.name}`, value: answer[field.name] }}
        onChange={(value) => onChange(withValue(answer, field.name, value))}
      />
    ));
}

/** What is empty is not given. */
export function withValue(answer: Answer, name: string, value: unknown): Answer {
  const { [name]: _before, ...rest } = answer;
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? rest : { ...rest, [name]: value };
}

/** The answer without what its conditions leave out now: a field that is no longer asked is not sent. */
export const asAsked = (fields: readonly Field[], answer: Answer): Answer =>
  Object.fromEntries(
    fields
      .filter(({ name, when }) => answer[name] !== undefined && (when === undefined || isMet(when, answer)))
      .map(({ name }) => [name, answer[name]]),
  );
