import { entriesOf, type Field, type FieldKind, type FieldOf, isDocumentField, type Known } from '../form/index.ts';
import { largestAmount } from '../money.ts';
import type { Format } from './formats.ts';

export type Schema = { readonly [keyword: string]: unknown };
export type Lists = { readonly options?: Known['options'] | undefined; readonly wanted?: Known['wanted'] };

/** Values of a source are ids of ours: short. */
export const longestOption = 200;

/** A field's value: one, several, or one for each entry; `rowOf` makes the schema of a row. */
export function valueSchema(field: Field, lists: Lists, rowOf: (columns: readonly Field[]) => Schema): Schema {
  const said = { title: field.label, ...(field.hint && { description: field.hint }) };
  const one = field.kind === 'rows' ? rowOf(field.columns) : singleSchema(field, lists);
  const value = field.many ? { type: 'array', ...itemBounds(field), items: one } : one;
  return { ...said, ...(field.each ? eachSchema(field, lists, value) : value) };
}

const itemBounds = ({ many, kind }: Field) => ({
  minItems: many?.min ?? 1,
  maxItems: many!.max,
  ...(kind !== 'rows' && { uniqueItems: true }),
});

function eachSchema(field: Field, lists: Lists, value: Schema): Schema {
  const { options } = lists;
  if (typeof field.each === 'string' && !options) return { type: 'object', additionalProperties: value };
  const entries = entriesOf(field, { ...lists, options: options ?? (() => []) });
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map((entry) => [entry.value, { ...value, title: entry.label }])),
    required: field.optional ? [] : entries.map((entry) => entry.value),
    additionalProperties: false,
  };
}

function singleSchema(field: Field, lists: Lists): Schema {
  if (isDocumentField(field)) return { type: 'string', format: 'document' satisfies Format };
  const of = singles as { [kind in FieldKind]?: (field: Field, lists: Lists) => Schema };
  return of[field.kind]?.(field, lists) ?? formatted(field.kind as Format);
}

const formatted = (format: Format): Schema => ({ type: 'string', format });

const singles: { [kind in FieldKind]?: (field: FieldOf<kind>, lists: Lists) => Schema } = {
  text: ({ min = 1, max }) => ({ type: 'string', minLength: min, maxLength: max }),
  note: ({ min = 1, max }) => ({ type: 'string', minLength: min, maxLength: max }),
  /** Whole units of the smallest coin. */
  money: () => ({ type: 'integer', minimum: 1, maximum: largestAmount }),
  number: ({ min, max }) => ({ type: 'integer', minimum: min, maximum: max }),
  yesNo: () => ({ type: 'boolean' }),
  choice: ({ options }, lists) => choiceSchema(options, lists),
  firm: () => formatted('taxNumber'),
  /** Which ids there are is asked of their source, one by one. */
  records: () => ({ type: 'string', minLength: 1, maxLength: longestOption }),
};

function choiceSchema(given: FieldOf<'choice'>['options'], { options }: Lists): Schema {
  const listed = 'from' in given ? (given.of ? undefined : options?.(given.from)) : given;
  return listed && listed.length > 0
    ? { type: 'string', enum: listed.map(({ value }) => value) }
    : { type: 'string', minLength: 1, maxLength: longestOption };
}
