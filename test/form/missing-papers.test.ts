import { checkAnswer } from '../../domain/answer.ts';
import type { GivenAnswer } from '../../domain/facts.ts';
import { fieldsOf, listedForm, missingPapers, note, type Option, scan, wantedPapers } from '../../domain/form/index.ts';
import { defineProcess } from '../../domain/process.ts';
import { years } from '../../domain/span.ts';
import { option, world } from './world.ts';

const papers = [
  scan('petition', 'İmzalı dilekçe', { each: 'secretariats' as never, once: true }),
  scan('circular', 'İmza sirküleri', { once: true }),
  note('remark', 'Açıklama', { optional: true }),
];

const refund = defineProcess({
  ...{ id: 'refund', institution: 'tim', title: 'İade', noun: 'talep', about: 'A refund made up for this test.' },
  start: { by: 'applicant', form: papers, to: 'review' },
  steps: {
    review: {
      ...{ title: 'İnceleyin', by: 'secretariatClerk', at: 'institution' },
      outcomes: {
        correct: { label: 'Eksik iste', to: 'completion', form: [missingPapers('missing', 'Eksik belgeler')] },
        approve: { label: 'Onayla', to: 'done' },
      },
    },
    completion: {
      ...{ title: 'Tamamlayın', by: 'applicant' },
      outcomes: { send: { label: 'Gönder', to: 'review', form: papers } },
    },
  },
  ends: { done: 'Bitti' },
  keeps: { done: years(1) },
});

const answered = (step: string, outcome: string, body = {}, part = ''): GivenAnswer => ({ step, outcome, body, part });
const asking = (paper: string) => ({ missing: [{ paper, why: 'Kaşe okunmuyor.' }] });
const lists = { secretariats: [option('tim/eib', 'EİB'), option('tim/uib', 'UİB')] };
const asked = (wanted: Set<string> | undefined) =>
  fieldsOf(listedForm(papers, world({ lists, wanted }))).map(({ name, each = [] }) =>
    [name, ...(each as readonly Option[]).map(({ value }) => value)].join(' '),
  );

test('TIM-REF-15, TIM-REF-16: what the clerk named is asked again, and nothing else of the papers', () => {
  const wanted = wantedPapers(refund, [
    answered('start', 'send'),
    answered('review', 'correct', asking('petition:tim/uib')),
  ]);
  expect(asked(wanted)).toEqual(['petition tim/uib', 'remark']);
  expect(asked(new Set(['circular']))).toEqual(['circular', 'remark']);
  expect(asked(new Set(['petition']))).toEqual(['petition tim/eib tim/uib', 'remark']);
});

test('without an open request the form is asked in full: the first time, and when somebody goes back', () => {
  const all = ['petition tim/eib tim/uib', 'circular', 'remark'];
  expect(asked(wantedPapers(refund, []))).toEqual(all);
  const done = [answered('review', 'correct', asking('circular')), answered('completion', 'send')];
  expect(asked(wantedPapers(refund, done))).toEqual(all);
});

test('TIM-REF-17: the newest request counts, each part has its own', () => {
  const answers = [
    answered('review', 'correct', asking('circular'), 'tim/eib'),
    answered('completion', 'send', {}, 'tim/eib'),
    answered('review', 'correct', asking('petition:tim/eib'), 'tim/eib'),
    answered('review', 'correct', asking('circular'), 'tim/uib'),
  ];
  expect(wantedPapers(refund, answers, 'tim/eib')).toEqual(new Set(['petition:tim/eib']));
  expect(wantedPapers(refund, answers, 'tim/uib')).toEqual(new Set(['circular']));
});

test('an answer to a request holds exactly the missing papers', () => {
  const here = world({ lists, wanted: new Set(['petition:tim/uib']) });
  const [one, two] = [here.upload('scan'), here.upload('scan')];
  expect(checkAnswer(papers, { petition: { 'tim/uib': one } }, here)).toEqual({
    answer: { petition: { 'tim/uib': one } },
  });
  expect(checkAnswer(papers, { petition: { 'tim/eib': one, 'tim/uib': two }, circular: one }, here)).toMatchObject({
    problems: [
      { field: 'circular', code: 'notAsked' },
      { field: 'petition.tim/eib', code: 'unknownField' },
    ],
  });
  expect(checkAnswer(papers, {}, here)).toMatchObject({
    problems: [{ field: 'petition.tim/uib', code: 'required', sentence: '“İmzalı dilekçe (UİB)” belgesini yükleyin.' }],
  });
});

test('a request names papers of the case, each with what is missing', () => {
  const form = [missingPapers('missing', 'Eksik belgeler')];
  const here = world({ lists: { papers: [option('circular', 'İmza sirküleri')] } });
  expect(checkAnswer(form, asking('circular'), here)).toHaveProperty('answer');
  expect(checkAnswer(form, { missing: [] }, here)).toMatchObject({
    problems: [{ field: 'missing', code: 'required' }],
  });
  expect(checkAnswer(form, asking('passport'), here)).toMatchObject({
    problems: [{ field: 'missing.0.paper', code: 'option' }],
  });
  expect(checkAnswer(form, { missing: [{ paper: 'circular' }] }, here)).toMatchObject({
    problems: [{ field: 'missing.0.why' }],
  });
});
