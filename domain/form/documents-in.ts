import { unitById } from '../units.ts';
import type { Form } from './field.ts';
import { type DocumentField, documentFieldsOf } from './parts.ts';

type Answer = Readonly<Record<string, unknown>>;

/** The ids of the uploaded files that an answer hands in. */
export const documentsIn = (form: Form, answer: Answer): readonly string[] =>
  documentFieldsOf(form).flatMap(({ name }) => idsIn(answer[name]));

/** To which part each file belongs: to the unit for which it was asked, or to the part of the step. */
export const documentParts = (form: Form, answer: Answer, part: string): ReadonlyMap<string, string> =>
  new Map(documentFieldsOf(form).flatMap((field) => partsOf(field, answer[field.name], part)));

function partsOf({ each }: DocumentField, value: unknown, part: string): [id: string, part: string][] {
  if (each === undefined) return idsIn(value).map((id) => [id, part]);
  return Object.entries((value ?? {}) as object).flatMap(([entry, given]) =>
    idsIn(given).map((id): [string, string] => [id, unitById(entry) ? entry : part]),
  );
}

const idsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
};
