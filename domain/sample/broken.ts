import { conditionsOf, type Field, type Form, fieldsOf, isMet, narrowForm, pagesOf } from '../form/index.ts';
import { sampleAnswer } from '../sample.ts';
import { brokenFields } from './broken-field.ts';
import type { Samples } from './samples.ts';

/** An answer with one thing wrong, and the field that has to be named for it. */
export type BrokenAnswer = { readonly field: string; readonly why: string; readonly answer: unknown };

/** One answer for each way in which an answer to this form can be wrong. */
export function brokenAnswers(form: Form, samples: Samples): readonly BrokenAnswer[] {
  const sound = sampleAnswer(form, samples);
  const asked = narrowForm(form, samples);
  const given = fieldsOf(asked).filter(({ name }) => name in sound);
  const musts = new Set(pagesOf(asked).flatMap(({ atLeastOne }) => atLeastOne?.of ?? []));
  return [
    ...given.flatMap((field) => brokenFields(field, sound, { samples, isMust: !musts.has(field.name) })),
    ...strangers.map(([field, why]) => ({ field, why, answer: withOwn(sound, field, 'x') })),
    ...notAsked(form, asked, sound).map(({ name }) => ({
      field: name,
      why: 'a field that is not asked',
      answer: { ...sound, [name]: 'x' },
    })),
    ...pagesOf(asked).flatMap(({ atLeastOne }) => (atLeastOne ? [noneOf(atLeastOne.of, sound)] : [])),
  ];
}

const strangers = [
  ['role', 'a field that nobody asked for'],
  ['__proto__', 'a key that reaches for the prototype'],
  ['constructor', 'a key that reaches for the constructor'],
] as const;

/** As JSON.parse makes it: a property of its own, even `__proto__`. */
const withOwn = (sound: object, key: string, value: unknown) =>
  Object.defineProperty({ ...sound }, key, { value, enumerable: true });

function notAsked(form: Form, asked: Form, sound: Record<string, unknown>): readonly Field[] {
  const open = conditionsOf(asked).filter(({ whens }) => whens.every((when) => isMet(when, sound)));
  const names = new Set(open.map(({ field }) => field.name));
  return fieldsOf(form).filter(({ name, each }) => !names.has(name) && each === undefined);
}

const noneOf = (names: readonly string[], sound: Record<string, unknown>): BrokenAnswer => ({
  field: names[0]!,
  why: 'none of the fields of which one is needed',
  answer: Object.fromEntries(Object.entries(sound).filter(([name]) => !names.includes(name))),
});
