import { conditionsOf, type Field, type Form, fieldsOf, type When } from '../form/index.ts';

/** Fields that lean on another one: it must stand before them and be of a kind that can be leant on. */
export function pointerProblems(form: Form): readonly string[] {
  const fields = fieldsOf(form);
  return conditionsOf(form).flatMap(({ field, whens }, at) => {
    const before = new Map(fields.slice(0, at).map((earlier) => [earlier.name, earlier]));
    const problems = [...whens.flatMap((when) => whenProblem(when, before)), ...leaning(field, before)];
    return problems.map((problem) => `${field.name}: ${problem}`);
  });
}

type Before = ReadonlyMap<string, Field>;

function whenProblem(when: When, before: Before): readonly string[] {
  if (!('field' in when)) return [];
  const other = before.get(when.field);
  if (!other) return [`depends on ${when.field}, which does not stand before it`];
  if (other.each !== undefined) return [`depends on ${when.field}, which has a value for each entry`];
  const possible = valuesOf(other);
  if (!possible) return [`depends on ${when.field}, whose values are not known beforehand`];
  const strange = [when.is].flat().filter((value) => !possible.includes(value));
  return strange.map((value) => `depends on ${when.field} being ${value}, which it cannot be`);
}

function valuesOf(field: Field): readonly (string | boolean)[] | undefined {
  if (field.kind === 'yesNo') return [true, false];
  return field.kind === 'choice' && !('from' in field.options) ? field.options.map(({ value }) => value) : undefined;
}

function leaning(field: Field, before: Before): readonly string[] {
  const lists = [
    ...(field.kind === 'choice' ? [field.options] : []),
    ...('suggest' in field && field.suggest ? [field.suggest] : []),
  ];
  return [
    ...lists.flatMap((list) =>
      'from' in list && list.of !== undefined ? single('is listed by', list.of, before) : [],
    ),
    ...(field.kind === 'date' && typeof field.notBefore === 'object'
      ? ofKind('date', field.notBefore.field, before)
      : []),
    ...(field.kind === 'money' && typeof field.currency === 'object'
      ? ofKind('choice', field.currency.field, before)
      : []),
    ...(field.kind === 'firm' && typeof field.as === 'object' ? ofKind('choice', field.as.field, before) : []),
  ];
}

function single(how: string, name: string, before: Before): readonly string[] {
  const other = before.get(name);
  if (!other) return [`${how} ${name}, which does not stand before it`];
  return other.many || other.each || other.kind === 'rows' ? [`${how} ${name}, which has several values`] : [];
}

const ofKind = (kind: Field['kind'], name: string, before: Before) => [
  ...single('is judged by', name, before),
  ...(before.has(name) && before.get(name)!.kind !== kind ? [`is judged by ${name}, which is no ${kind}`] : []),
];
