import { type Field, type Form, fieldsOf, isDocumentField, type Page, pagesOf } from '../form/index.ts';
import { pointerProblems } from './pointers.ts';

/** A form that nobody could fill in, or that says something else than it seems to. */
export function formProblems(form: Form): readonly string[] {
  const fields = fieldsOf(form);
  return [
    ...repeated(fields.map(({ name }) => name)).map((name) => `${name}: two fields have this name`),
    ...fields.flatMap(fieldProblems),
    ...pointerProblems(form),
    ...pagesOf(form).flatMap(pageProblems),
  ];
}

function fieldProblems(field: Field): readonly string[] {
  const { name, kind, many, once } = field;
  const rules: readonly (readonly [broken: boolean, problem: string])[] = [
    [!/^[a-z][A-Za-z0-9]*$/.test(name) || name in {}, 'is no name for a field'],
    [field.label.trim() === '', 'has no label'],
    [once === true && !isDocumentField(field), 'only documents are asked once'],
    [kind === 'yesNo' && many !== undefined, 'yes or no has one value'],
    [many !== undefined && (many.max < 1 || (many.min ?? 1) > many.max), 'no number of values would do'],
    [(kind === 'text' || kind === 'note') && (field.min ?? 1) > field.max, 'no text would be long enough'],
    [kind === 'records' && many === undefined, 'does not say how many records'],
    [kind === 'number' && field.min > field.max, 'no number would do'],
  ];
  const own = rules.filter(([broken]) => broken).map(([, problem]) => `${name}: ${problem}`);
  return [...own, ...optionProblems(field), ...columnProblems(field)];
}

function optionProblems(field: Field): readonly string[] {
  if (field.kind !== 'choice' || 'from' in field.options) return [];
  const values = field.options.map(({ value }) => value);
  return [
    ...(values.length === 0 ? [`${field.name}: there is nothing to choose`] : []),
    ...repeated(values).map((value) => `${field.name}: two options are ${value}`),
  ];
}

function columnProblems(field: Field): readonly string[] {
  if (field.kind !== 'rows') return [];
  const deep = field.columns.filter(({ kind, each }) => kind === 'rows' || each !== undefined);
  return [
    ...(field.many ? [] : [`${field.name}: does not say how many rows`]),
    ...deep.map(({ name }) => `${field.name}.${name}: a row has plain columns`),
    ...formProblems(field.columns).map((problem) => `${field.name}.${problem}`),
  ];
}

/** "At least one of these" is plain only where each of them may be left empty and all of them are asked. */
function pageProblems({ title, fields, atLeastOne }: Page): readonly string[] {
  if (!atLeastOne) return [];
  const named = atLeastOne.of.map((name) => [name, fields.find((field) => field.name === name)] as const);
  return named.flatMap(([name, field]) => {
    if (!field) return [`page ${title}: at least one of ${name}, which is not on it`];
    return field.optional && !field.when
      ? []
      : [`${name}: at least one of these is needed, so it is optional and always asked`];
  });
}

const repeated = (values: readonly string[]) => [...new Set(values.filter((value, at) => values.indexOf(value) < at))];
