import type { Field, Known, Page } from '../form/index.ts';
import { conditionOf, isOpen } from './condition.ts';
import { type Lists, type Schema, valueSchema } from './value.ts';

/** Pages (or the columns of a row, which are one page) as one object. */
export function objectSchema(pages: readonly Page[], lists: Lists): Schema {
  const fields = pages.flatMap((page) => page.fields);
  const rules = pages.flatMap((page) => [...fieldRules(page, pages), ...pageRules(page, pages)]);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, propertySchema(field, lists)])),
    required: pages.flatMap((page) => page.fields.filter((field) => alwaysThere(field, page, lists))).map(nameOf),
    additionalProperties: false,
    ...(rules.length > 0 && { allOf: rules }),
  };
}

const propertySchema = (field: Field, lists: Lists) =>
  valueSchema(field, lists, (columns) => objectSchema([{ title: '', fields: columns }], lists));

const alwaysThere = (field: Field, page: Page, lists: Lists) =>
  !field.optional && !field.when && !page.when && (!field.each || hasEntries(field, lists));

const hasEntries = ({ each }: Field, { options }: { options?: Known['options'] | undefined }) =>
  typeof each === 'string' ? options !== undefined && options(each).length > 0 : (each?.length ?? 0) > 0;

/** A field under a condition is required where it holds and absent where it does not. */
const fieldRules = (page: Page, pages: readonly Page[]): Schema[] =>
  page.fields.flatMap((field) => {
    const whens = [page.when, field.when].filter((when) => when !== undefined);
    const condition = conditionOf(whens, pages);
    if (!condition) return [];
    const required = field.optional || field.each || whens.some(isOpen) ? {} : { required: [field.name] };
    return [implication(condition, required, { properties: { [field.name]: false } })];
  });

function pageRules({ when, atLeastOne }: Page, pages: readonly Page[]): Schema[] {
  if (!atLeastOne || (when && isOpen(when))) return [];
  const rule = { anyOf: atLeastOne.of.map((name) => ({ required: [name] })) };
  const condition = when && conditionOf([when], pages);
  return [condition ? implication(condition, rule) : rule];
}

const implication = (condition: Schema, then: Schema, otherwise: Schema = {}): Schema => ({
  if: condition,
  then,
  else: otherwise,
});

const nameOf = ({ name }: Field) => name;
