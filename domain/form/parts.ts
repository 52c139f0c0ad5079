import type { DocumentKind } from '../names.ts';
import type { Field, FieldKind, Form, Page, When } from './field.ts';

/** Forms taken apart: their pages, their fields, and under which conditions each field is asked. */

const isPage = (entry: Field | Page): entry is Page => 'fields' in entry;

export const pagesOf = (form: Form): readonly Page[] =>
  form.length > 0 && isPage(form[0]!) ? (form as readonly Page[]) : [{ title: '', fields: form as readonly Field[] }];

export const fieldsOf = (form: Form): readonly Field[] => pagesOf(form).flatMap((page) => page.fields);

/** Every field with all that must hold for it: its page's condition and its own. */
export const conditionsOf = (form: Form): readonly { field: Field; whens: readonly When[] }[] =>
  pagesOf(form).flatMap((page) =>
    page.fields.map((field) => ({ field, whens: [page.when, field.when].filter((when) => when !== undefined) })),
  );

const otherKinds: readonly FieldKind[] = [
  ...(['text', 'note', 'email', 'mobile', 'phone', 'nationalId', 'taxNumber', 'iban'] as const),
  ...(['date', 'money', 'number', 'yesNo', 'choice', 'firm', 'rows', 'records'] as const),
];

export type DocumentField = Field & { kind: DocumentKind };
/** Whatever is no other kind holds an uploaded file. */
export const isDocumentField = (field: Field): field is DocumentField => !otherKinds.includes(field.kind);

/** Whether the answer so far has what a condition wants of it; facts are decided elsewhere. */
export function isMet(when: When, answer: Readonly<Record<string, unknown>>): boolean {
  if (!('field' in when)) return true;
  const given = [answer[when.field]].flat();
  return [when.is].flat().some((value) => given.includes(value));
}

/** The fields that hold uploaded files. */
export const documentFieldsOf = (form: Form): readonly DocumentField[] => fieldsOf(form).filter(isDocumentField);
