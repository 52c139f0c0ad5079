import type { DocumentKind, RecordName } from '../names.ts';
import type { Field, FieldKind, FieldOf, Options, Page } from './field.ts';

export { documentParts, documentsIn } from './documents-in.ts';
export type * from './field.ts';
export { listedForm } from './listed.ts';
export { entriesOf, type Known, narrowForm } from './narrow.ts';
export { paperName } from './paper-name.ts';
export { isRequest, type MissedPaper, missedPapers, wantedPapers } from './papers.ts';
export * from './parts.ts';

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

/** An uploaded file of a kind that has no word of its own here. */
export const upload = (of: DocumentKind, name: string, label: string, rest?: Rest<DocumentKind>): Field =>
  ({ kind: of, name, label, ...rest }) as Field;

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
  ({ kind: 'rows', name, label, columns, many: { max: 200 }, ...rest }) as Field;

/** Ids out of more records than a list can hold: they are searched page by page, and judged one by one. */
export const records = (name: string, label: string, from: RecordName, rest?: Rest<'records'>): Field =>
  ({ kind: 'records', name, label, from, many: { max: 200 }, ...rest }) as Field;

/** Names documents of the case one by one and says of each what is missing; `once` fields of these are asked again. */
export const missingPapers = (name: string, label: string): Field =>
  rows(
    name,
    label,
    [
      choice('paper', 'Belge', { from: 'papers' }),
      note('why', 'Eksik olan', { min: 5, max: 500, hint: 'Başvuru sahibi bunu okur: ne eksik, ne yapmalı?' }),
    ],
    { many: { min: 1, max: 50 } },
  );

export const page = (title: string, fields: readonly Field[], rest?: Omit<Page, 'title' | 'fields'>): Page => ({
  title,
  fields,
  ...rest,
});
