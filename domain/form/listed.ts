import type { Field, Form, Options } from './field.ts';
import { entriesOf, type Known, narrowForm } from './narrow.ts';
import { pagesOf } from './parts.ts';

/** The form as a screen needs it: facts decided, every list written out as far as the answer so far allows. */
export function listedForm(form: Form, known: Known, soFar: Readonly<Record<string, unknown>> = {}): Form {
  return pagesOf(narrowForm(form, known)).map((page) => ({
    ...page,
    fields: page.fields.map((field) => listedField(field, known, soFar)).filter(isAsked),
  }));
}

function listedField(field: Field, known: Known, soFar: Readonly<Record<string, unknown>>): Field {
  const listed = (options: Options) => listedOptions(options, known, soFar);
  return {
    ...field,
    ...(field.each && { each: entriesOf(field, known) }),
    ...(field.kind === 'choice' && { options: listed(field.options) }),
    ...('suggest' in field && field.suggest && { suggest: listed(field.suggest) }),
    ...(field.kind === 'rows' && { columns: field.columns.map((column) => listedField(column, known, soFar)) }),
  } as Field;
}

function listedOptions(options: Options, known: Known, soFar: Readonly<Record<string, unknown>>): Options {
  if (!('from' in options)) return options;
  if (options.of === undefined) return known.options(options.from);
  const of = soFar[options.of];
  return typeof of === 'string' ? known.options(options.from, of) : options;
}

const isAsked = ({ each }: Field) => each === undefined || each.length > 0;
