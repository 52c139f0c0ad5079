import type { Form } from './field.ts';
import { documentFieldsOf } from './parts.ts';

/** The ids of the uploaded files that an answer hands in. */
export const documentsIn = (form: Form, answer: Readonly<Record<string, unknown>>): readonly string[] =>
  documentFieldsOf(form).flatMap(({ name }) => idsIn(answer[name]));

const idsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
};
