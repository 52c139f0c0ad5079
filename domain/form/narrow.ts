import type { Field, Form, Option, Page, When } from './field.ts';
import { paperName } from './paper-name.ts';
import { isDocumentField, pagesOf } from './parts.ts';

/** What a form needs to be told about the case at hand before it can be asked. */
export type Known = {
  readonly facts: Readonly<Record<string, boolean>>;
  readonly options: (source: string, of?: string) => readonly Option[];
  /** The papers of an open request for missing documents; where there is none, all are asked. */
  readonly wanted?: ReadonlySet<string> | undefined;
};

/**
 * The form without what is not asked in this case: facts are decided, papers that nobody misses are left out.
 * The same fields give the same object, so that what is made of a form (a validator) is made once.
 */
export function narrowForm(form: Form, known: Omit<Known, 'options'>): Form {
  if (form.length === 0) return nothingAsked;
  const names = new Set(
    pagesOf(form)
      .flatMap((page) => askedOn(page, known))
      .map(({ name }) => name),
  );
  const key = [...names].join(' ');
  const made = narrowed.get(form) ?? new Map<string, Form>();
  narrowed.set(form, made);
  const narrow =
    made.get(key) ??
    pagesOf(form)
      .map((page) => without(page, names))
      .filter(hasFields);
  made.set(key, narrow);
  return narrow;
}

/** Whoever has nothing to ask says so with an empty list of their own. */
const nothingAsked: Form = [];

const narrowed = new WeakMap<Form, Map<string, Form>>();

/** The entries for which a field is asked one by one. */
export function entriesOf(field: Field, { options, wanted }: Omit<Known, 'facts'>): readonly Option[] {
  if (field.each === undefined) return [];
  const all = typeof field.each === 'string' ? options(field.each) : field.each;
  return field.once && wanted ? all.filter(({ value }) => misses(field, wanted, value)) : all;
}

const askedOn = (page: Page, known: Omit<Known, 'options'>): readonly Field[] =>
  holds(page.when, known) ? page.fields.filter((field) => holds(field.when, known) && isWanted(field, known)) : [];

function holds(when: When | undefined, { facts }: Omit<Known, 'options'>): boolean {
  if (when === undefined || 'field' in when) return true;
  return 'fact' in when ? facts[when.fact] === true : facts[when.unless] !== true;
}

function isWanted(field: Field, { wanted }: Omit<Known, 'options'>): boolean {
  if (!wanted || !field.once || !isDocumentField(field)) return true;
  return misses(field, wanted) || [...wanted].some((paper) => paper.startsWith(paperName(field.name, '')));
}

const misses = ({ name }: Field, wanted: ReadonlySet<string>, entry?: string) =>
  wanted.has(name) || (entry !== undefined && wanted.has(paperName(name, entry)));

function without(page: Page, names: ReadonlySet<string>): Page {
  const { when, atLeastOne, ...rest } = page;
  const of = atLeastOne?.of.filter((name) => names.has(name)) ?? [];
  return {
    ...rest,
    fields: page.fields.filter(({ name }) => names.has(name)).map(decided),
    ...(when && 'field' in when && { when }),
    ...(atLeastOne && of.length > 0 && { atLeastOne: { ...atLeastOne, of } }),
  };
}

function decided(field: Field): Field {
  const { when, ...rest } = field;
  return when && 'field' in when ? field : (rest as Field);
}

const hasFields = (page: Page) => page.fields.length > 0;
