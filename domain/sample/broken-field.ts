import { entriesOf, type Field } from '../form/index.ts';
import type { BrokenAnswer } from './broken.ts';
import { brokenValues, ofAnotherType } from './broken-value.ts';
import type { Samples } from './samples.ts';

type Sound = Readonly<Record<string, unknown>>;
type About = { readonly samples: Samples; readonly isMust: boolean };

export function brokenFields(field: Field, sound: Sound, about: About): readonly BrokenAnswer[] {
  const { name } = field;
  const put = (value: unknown): Sound => ({ ...sound, [name]: value });
  const { [name]: _, ...without } = sound;
  const firstEntry = field.each === undefined ? undefined : entriesOf(field, about.samples)[0]?.value;
  const path = firstEntry === undefined ? name : `${name}.${firstEntry}`;
  const missing = { field: path, why: 'left out', answer: without };
  return [
    ...(field.optional || !about.isMust ? [] : [missing]),
    { field: name, why: 'another type', answer: put(ofAnotherType(field)) },
    ...(firstEntry === undefined
      ? brokenOneOrMany(field, name, sound[name], about).map(({ answer, ...rest }) => ({
          ...rest,
          answer: put(answer),
        }))
      : brokenEntries(field, firstEntry, sound[name] as Sound, about).map(({ answer, ...rest }) => ({
          ...rest,
          answer: put(answer),
        }))),
  ];
}

function brokenEntries(field: Field, entry: string, sound: Sound, about: About): readonly BrokenAnswer[] {
  const strange = { ...sound, 'nobody-knows-this': sound[entry] };
  const inner = brokenOneOrMany(field, `${field.name}.${entry}`, sound[entry], about);
  return [
    { field: `${field.name}.nobody-knows-this`, why: 'an entry that there is not', answer: strange },
    ...inner.map(({ answer, ...rest }) => ({ ...rest, answer: { ...sound, [entry]: answer } })),
  ];
}

function brokenOneOrMany(field: Field, path: string, sound: unknown, about: About): readonly BrokenAnswer[] {
  if (!field.many) return brokenOne(field, path, sound, about);
  const [first, ...rest] = sound as readonly unknown[];
  const flood = Array.from({ length: field.many.max + 1 }, () => first);
  const inner = brokenOne(field, `${path}.0`, first, about);
  return [
    { field: path, why: 'more values than are taken', answer: flood },
    ...((field.many.min ?? 1) > 1 ? [{ field: path, why: 'fewer values than are needed', answer: [first] }] : []),
    ...inner.map(({ answer, ...said }) => ({ ...said, answer: [answer, ...rest] })),
  ];
}

function brokenOne(field: Field, path: string, sound: unknown, about: About): readonly BrokenAnswer[] {
  if (field.kind !== 'rows') return brokenValues(field, about.samples).map((broken) => ({ field: path, ...broken }));
  return field.columns.flatMap((column) =>
    column.name in (sound as Sound)
      ? brokenFields(column, sound as Sound, about).map((broken) => ({ ...broken, field: `${path}.${broken.field}` }))
      : [],
  );
}
