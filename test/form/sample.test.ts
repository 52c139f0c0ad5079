import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { checkAnswer } from '../../domain/answer.ts';
import { formProblems } from '../../domain/declaration/form.ts';
import { bannedWords } from '../../domain/declaration/words.ts';
import { formsOf } from '../../domain/declaration-problems.ts';
import type { Form } from '../../domain/form/index.ts';
import { brokenAnswers, sampleAnswer } from '../../domain/sample.ts';
import { formats, schemaOf } from '../../domain/schema.ts';
import { membershipApplication } from '../../workflows/tim/membership-application/process.ts';
import { randomForm } from './random-form.ts';
import { option, type World, world } from './world.ts';

const lists = {
  unions: [option('tim/ikmib'), option('tim/cib')],
  unionsOfFirm: [option('tim/ikmib'), option('tim/cib')],
  papers: [option('petition', 'Üyelik dilekçesi'), option('circular', 'İmza sirküleri')],
  list: [option('birinci'), option('ikinci')],
  entries: [option('tim/immib', 'İMMİB'), option('tim/eib', 'EİB')],
};
const variants = [0, 1, 2, 3, 4, 5];
const forms = formsOf(membershipApplication);

const strict = (form: Form, { facts, options }: World) =>
  new Ajv2020({ strictTypes: false, formats }).compile(schemaOf(form, { facts, options }));

test.each(forms)('a sample answer to the membership form %s is accepted as it stands', (_, form) => {
  for (const variant of variants) {
    const here = world({ lists, variant });
    const sample = sampleAnswer(form, here);
    expect(checkAnswer(form, sample, here)).toEqual({ answer: sample });
    expect(strict(form, here)(sample)).toBe(true);
  }
});

test.each(forms)(
  'every way to be wrong in the membership form %s is named with its field and a way to mend it',
  (_, form) => {
    for (const variant of variants)
      for (const broken of brokenAnswers(form, world({ lists, variant }))) expectNamed(form, broken, variant);
  },
);

test('a sample of any form that a declaration can hold is accepted, and its schema says so too', () => {
  const anyForm = fc.tuple(randomForm, fc.boolean(), fc.nat({ max: 50 }));
  fc.assert(
    fc.property(anyForm, ([form, itRains, variant]) => {
      fc.pre(formProblems(form).length === 0);
      const here = world({ lists, variant, facts: { itRains } });
      const sample = sampleAnswer(form, here);
      expect(checkAnswer(form, sample, here)).toEqual({ answer: sample });
      expect(strict(form, here)(sample)).toBe(true);
    }),
    { numRuns: 80 },
  );
});

test('every broken answer to any form names the field that is broken', () => {
  const anyForm = fc.tuple(randomForm, fc.boolean(), fc.nat({ max: 50 }));
  fc.assert(
    fc.property(anyForm, ([form, itRains, variant]) => {
      const here = world({ lists, variant, facts: { itRains } });
      for (const broken of brokenAnswers(form, here)) expectNamed(form, broken, variant, { itRains });
    }),
    { numRuns: 25 },
  );
});

function expectNamed(form: Form, broken: { field: string; why: string; answer: unknown }, variant: number, facts = {}) {
  const here = world({ lists, variant, facts });
  sampleAnswer(form, here); // the same files are uploaded here as where the answer was broken
  const checked = checkAnswer(form, broken.answer, here);
  const problems = 'problems' in checked ? checked.problems : [];
  expect({ why: broken.why, fields: problems.map(({ field }) => field) }).toEqual({
    why: broken.why,
    fields: expect.arrayContaining([broken.field]),
  });
  for (const { sentence } of problems) expectSaid(sentence);
}

function expectSaid(sentence: string) {
  expect(sentence).toMatch(/^.{15,300}[.!]$/u);
  expect(sentence).not.toMatch(/undefined|\[object|null/);
  for (const word of bannedWords) expect(sentence.toLocaleLowerCase('tr-TR')).not.toContain(word);
}
