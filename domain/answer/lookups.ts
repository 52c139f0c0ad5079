import {
  conditionsOf,
  type Field,
  type Form,
  fieldsOf,
  isDocumentField,
  type Options,
  type When,
} from '../form/index.ts';
import { isTaxNumber } from '../identifiers.ts';
import { formats } from '../schema.ts';
import { normalise } from './normalise.ts';
import { own } from './tray.ts';

export type Lookups = {
  readonly facts: readonly string[];
  readonly sources: readonly { readonly source: string; readonly of?: string }[];
  readonly documents: readonly string[];
  readonly firms: readonly string[];
  readonly records: readonly { readonly source: string; readonly ids: readonly string[] }[];
};

/** What has to be loaded before an answer can be checked. The answer is unchecked here: nothing in it is believed. */
export function lookupsOf(form: Form, given: unknown): Lookups {
  const asked = askedIn(fieldsOf(form), given);
  const held = (is: (field: Field) => boolean) =>
    unique(
      asked.filter(({ field }) => is(field)).flatMap(({ field, value }) => leavesOf(field, value)),
      String,
    );
  return {
    facts: unique(
      conditionsOf(form).flatMap(({ whens }) => whens.flatMap(factOf)),
      String,
    ),
    sources: unique(asked.flatMap(sourcesOf), ({ source, of }) => `${source} ${of ?? ''}`),
    documents: held(isDocumentField).filter(formats.document),
    firms: held(({ kind }) => kind === 'firm').filter(isTaxNumber),
    records: asked.flatMap(({ field, value }) =>
      field.kind === 'records' ? [{ source: field.from, ids: unique(leavesOf(field, value), String) }] : [],
    ),
  };
}

type Asked = {
  readonly field: Field;
  readonly value: unknown;
  readonly beside: unknown;
  readonly fields: readonly Field[];
};

const askedIn = (fields: readonly Field[], beside: unknown): readonly Asked[] =>
  fields.flatMap((field) => {
    const value = own(beside, field.name);
    const rows = Array.isArray(value) ? value.slice(0, field.many?.max ?? 1) : [];
    const inRows = field.kind === 'rows' ? [undefined, ...rows].flatMap((row) => askedIn(field.columns, row)) : [];
    return [{ field, value, beside, fields }, ...inRows];
  });

const factOf = (when: When): readonly string[] =>
  'fact' in when ? [when.fact] : 'unless' in when ? [when.unless] : [];

function sourcesOf({ field, beside, fields }: Asked): Lookups['sources'] {
  const each = typeof field.each === 'string' ? [{ source: field.each }] : [];
  const listed = field.kind === 'choice' ? [field.options] : 'suggest' in field && field.suggest ? [field.suggest] : [];
  return [...each, ...listed.flatMap((options) => sourceOf(options, beside, fields))];
}

function sourceOf(options: Options, beside: unknown, fields: readonly Field[]): Lookups['sources'] {
  if (!('from' in options)) return [];
  if (options.of === undefined) return [{ source: options.from }];
  const other = fields.find(({ name }) => name === options.of);
  return (other ? leavesOf(other, own(beside, other.name)) : []).map((of) => ({ source: options.from, of }));
}

/** Single values, lists, and one for each entry: every text in them that the field could take. */
const leavesOf = (field: Field, value: unknown): readonly string[] =>
  leaves(value, 3).flatMap((leaf) => {
    const normal = normalise(field, leaf);
    return 'value' in normal && typeof normal.value === 'string' ? [normal.value] : [];
  });

const leaves = (value: unknown, depth: number): readonly unknown[] =>
  typeof value === 'object' && value !== null && depth > 0
    ? Object.values(value)
        .slice(0, 500)
        .flatMap((inner) => leaves(inner, depth - 1))
    : [value];

const unique = <T>(items: readonly T[], key: (item: T) => string): readonly T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];
