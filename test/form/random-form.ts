import fc from 'fast-check';
import type { Field, Form, Option, Page, When } from '../../domain/form/index.ts';

/** Any form that a declaration could hold: every kind, conditions on earlier fields and facts, lists, pages. */
export const randomForm: fc.Arbitrary<Form> = fc
  .array(fc.array(fc.record({ kind: kinds(), extras: extras() }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pages) => {
    const before: Field[] = [];
    return pages.map((fields, page) => randomPage(fields, page, before));
  });

type Seed = { readonly kind: Field['kind']; readonly extras: Extras };
type Extras = {
  readonly optional: boolean;
  readonly many: boolean;
  readonly each: boolean;
  readonly when: 'none' | 'field' | 'fact' | 'unless';
  readonly min: number;
  readonly more: number;
};

const yesOrNo: readonly Option[] = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));

function randomPage(seeds: readonly Seed[], page: number, before: Field[]): Page {
  const fields = seeds.map((seed, at) => {
    const field = randomField(seed, `f${page}x${at}`, before);
    before.push(field);
    return field;
  });
  const free = fields.filter((field) => field.optional && !field.when).map(({ name }) => name);
  const atLeastOne = free.length > 1 ? { atLeastOne: { of: free, sentence: 'En az birini doldurun.' } } : {};
  return { title: `Sayfa ${page}`, fields, ...atLeastOne };
}

function randomField({ kind, extras }: Seed, name: string, before: readonly Field[]): Field {
  const { min, more, optional } = extras;
  const plural = kind !== 'yesNo' && (extras.many || kind === 'rows');
  return {
    ...{ kind, name, label: `Alan ${name}`, min, max: min + more, currency: 'TRY', as: 'exporter' },
    ...(kind === 'choice' && { options: extras.each ? yesOrNo : { from: 'list' } }),
    ...(kind === 'rows' && { columns: [{ kind: 'text', name: 'why', label: 'Neden', max: 30 }] }),
    ...(optional && { optional: true }),
    ...(plural && { many: { max: 3 } }),
    ...(extras.each && kind !== 'rows' && kind !== 'choice' && { each: 'entries' }),
    ...whenOf(extras.when, before),
  } as unknown as Field;
}

function whenOf(when: Extras['when'], before: readonly Field[]): { when?: When } {
  const choice = before.find((field) => field.kind === 'choice' && Array.isArray(field.options));
  if (when === 'field') return choice ? { when: { field: choice.name, is: ['a', 'b'] } } : {};
  return when === 'none' ? {} : { when: { [when]: 'itRains' } as unknown as When };
}

function kinds(): fc.Arbitrary<Field['kind']> {
  const strings = ['text', 'note', 'email', 'mobile', 'phone', 'nationalId', 'taxNumber', 'iban'] as const;
  return fc.constantFrom(...strings, 'date', 'money', 'number', 'yesNo', 'choice', 'rows', 'scan', 'smallJpeg', 'pdf');
}

function extras(): fc.Arbitrary<Extras> {
  return fc.record({
    optional: fc.boolean(),
    many: fc.boolean(),
    each: fc.boolean(),
    when: fc.constantFrom('none', 'none', 'field', 'fact', 'unless'),
    min: fc.integer({ min: 1, max: 9 }),
    more: fc.integer({ min: 0, max: 90 }),
  });
}
