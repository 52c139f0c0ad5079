import type { DocumentKind } from '../documents.ts';
import type { Field, FieldKind, FieldOf, Form, Options, Page } from './field.ts';

export type * from './field.ts';

type Rest<K extends FieldKind> = Partial<Omit<FieldOf<K>, 'kind' | 'name' | 'label'>>;

/** Each kind of field is a function of its name and its label. */
const kind =
  <K extends FieldKind>(of: K) =>
  (name: string, label: string, rest?: Rest<K>): Field =>
    ({ kind: of, name, label, ...rest }) as Field;

export const email = kind('email');
export const mobile = kind('mobile');
export const phone = kind('phone');
export const nationalId = kind('nationalId');
export const taxNumber = kind('taxNumber');
export const iban = kind('iban');
export const date = kind('date');
export const yesNo = kind('yesNo');
export const scan = kind('scan');
export const smallJpeg = kind('smallJpeg');
export const pdf = kind('pdf');

export const text = (name: string, label: string, rest?: Rest<'text'>): Field =>
  ({ kind: 'text', name, label, max: 200, ...rest }) as Field;
export const note = (name: string, label: string, rest?: Rest<'note'>): Field =>
  ({ kind: 'note', name, label, max: 2000, ...rest }) as Field;
export const money = (name: string, label: string, rest?: Rest<'money'>): Field =>
  ({ kind: 'money', name, label, currency: 'TRY', ...rest }) as Field;
export const choice = (name: string, label: string, options: Options, rest?: Rest<'choice'>): Field =>
  ({ kind: 'choice', name, label, options, ...rest }) as Field;
export const firm = (name: string, label: string, as: FieldOf<'firm'>['as'], rest?: Rest<'firm'>): Field =>
  ({ kind: 'firm', name, label, as, ...rest }) as Field;
export const number = (name: string, label: string, min: number, max: number, rest?: Rest<'number'>): Field =>
  ({ kind: 'number', name, label, min, max, ...rest }) as Field;
export const rows = (name: string, label: string, columns: readonly Field[], rest?: Rest<'rows'>): Field =>
  ({ kind: 'rows', name, label, columns, ...rest }) as Field;

export const page = (title: string, fields: readonly Field[], rest?: Omit<Page, 'title' | 'fields'>): Page => ({
  title,
  fields,
  ...rest,
});

const isPage = (entry: Field | Page): entry is Page => 'fields' in entry;

export const pagesOf = (form: Form): readonly Page[] =>
  form.length > 0 && isPage(form[0]!) ? (form as readonly Page[]) : [{ title: '', fields: form as readonly Field[] }];

export const fieldsOf = (form: Form): readonly Field[] => pagesOf(form).flatMap((page) => page.fields);

/** The fields that hold uploaded files. */
export const documentFieldsOf = (form: Form): readonly (Field & { kind: DocumentKind })[] =>
  fieldsOf(form).filter((field) => ['scan', 'smallJpeg', 'pdf'].includes(field.kind)) as never;
