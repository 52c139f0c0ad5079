import { declarationProblems } from '../../domain/declaration-problems.ts';
import * as ask from '../../domain/form/index.ts';
import type { Process } from '../../domain/process.ts';
import { days, years } from '../../domain/span.ts';
import { catalogue } from '../../workflows/catalogue.ts';

const sound: Process = {
  ...{ id: 'leave', institution: 'tim', title: 'İzin', noun: 'talep', about: 'Leave, made up for this test.' },
  start: { by: 'applicant', form: [ask.text('reason', 'Neden')], to: 'review' },
  steps: {
    review: {
      ...{ title: 'İnceleyin', by: 'secretariatClerk', at: 'institution' },
      outcomes: { approve: { label: 'Onayla', to: 'approved' } },
    },
  },
  ends: { approved: 'Onaylandı' },
  keeps: { approved: years(1) },
};
const { review } = sound.steps as { review: Process['steps'][string] };

const withForm = (...form: readonly ask.Field[]): Process => ({ ...sound, start: { ...sound.start, form } });
const withReview = (changed: object): Process => ({ ...sound, steps: { review: { ...review, ...changed } } });
const kind = ask.choice('kind', 'Tür', [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
]);

test.each([...catalogue.values()].map((process) => [process.id, process] as const))(
  'the declaration of %s is sound',
  (_, process) => {
    expect(declarationProblems(process)).toEqual([]);
  },
);

test('a sound declaration has no problems', () => {
  expect(declarationProblems(sound)).toEqual([]);
});

test.each<[string, Process, string]>([
  [
    'an arrow to nowhere',
    withReview({ outcomes: { approve: { label: 'Onayla', to: 'aproved' } } }),
    'review: leads to aproved, which there is not',
  ],
  [
    'a deadline to nowhere',
    withReview({ expires: { after: days(1), to: 'late' } }),
    'review: leads to late, which there is not',
  ],
  [
    'a step that no arrow leads to',
    { ...sound, steps: { ...sound.steps, archive: review } },
    'archive: no arrow leads here',
  ],
  [
    'an end that no arrow leads to',
    { ...sound, ends: { ...sound.ends, lost: 'Kayıp' }, keeps: { ...sound.keeps, lost: years(1) } },
    'lost: no arrow leads here',
  ],
  [
    'a step that no case could leave',
    withReview({ outcomes: { again: { label: 'Yine', to: 'review' } } }),
    'review: no end can be reached from here',
  ],
  ['a step without outcomes', withReview({ outcomes: {} }), 'review: has no outcome'],
  [
    'a start that is an end',
    { ...sound, start: { ...sound.start, to: ['review', 'approved'] } },
    'start: leads straight to the end approved',
  ],
  [
    'a step called start',
    { ...sound, start: { ...sound.start, to: 'start' }, steps: { start: review } },
    'start: no step may be called start',
  ],
  [
    'a reminder without its mail',
    withReview({ reminders: [{ after: days(1), mail: 'hurry' }] }),
    'review: there is no mail hurry',
  ],
  [
    'a mail to be sent again that there is not',
    { ...sound, start: { ...sound.start, resend: 'hello' } },
    'start: there is no mail hello',
  ],
  [
    'an attachment that nobody issues',
    { ...sound, mails: { hello: { subject: 'Merhaba', to: 'applicant', attach: ['letter'] } } },
    'mail hello: there is no document letter',
  ],
  ['an end without retention', { ...sound, keeps: {} }, 'approved: keeps does not say how long'],
  ['retention of no end', { ...sound, keeps: { ...sound.keeps, gone: years(1) } }, 'keeps: there is no end gone'],
  ['a role that is held nowhere', withReview({ at: undefined }), 'review: says secretariatClerk, but not where (at)'],
  ['a part without parts', withReview({ at: 'part' }), 'review: is held at the part, but has no parts (per)'],
  ['a wizard of unknown steps', { ...sound, wizards: [['start', 'letters']] }, 'wizard: there is no step letters'],
  [
    'a firm that no field names',
    { ...sound, start: { ...sound.start, firm: 'reason' } },
    'start: there is no field of a firm called reason',
  ],
  ['two fields of one name', withForm(kind, kind), 'start: kind: two fields have this name'],
  [
    'a field named after the prototype',
    withForm(ask.text('constructor', 'Ad')),
    'start: constructor: is no name for a field',
  ],
  [
    'a condition on a later field',
    withForm(ask.text('why', 'Neden', { when: { field: 'kind', is: 'a' } }), kind),
    'start: why: depends on kind, which does not stand before it',
  ],
  [
    'a condition that can never hold',
    withForm(kind, ask.text('why', 'Neden', { when: { field: 'kind', is: 'c' } })),
    'start: why: depends on kind being c, which it cannot be',
  ],
  [
    'a condition on free text',
    withForm(ask.text('name', 'Ad'), ask.text('why', 'Neden', { when: { field: 'name', is: 'x' } })),
    'start: why: depends on name, whose values are not known beforehand',
  ],
  [
    'options of a later field',
    withForm(ask.choice('unions', 'Birlik', { from: 'unionsOfFirm', of: 'taxNumber' })),
    'start: unions: is listed by taxNumber, which does not stand before it',
  ],
  [
    'a day judged by no day',
    withForm(kind, ask.date('until', 'Bitiş', { notBefore: { field: 'kind' } })),
    'start: until: is judged by kind, which is no date',
  ],
  ['nothing to choose', withForm(ask.choice('kind', 'Tür', [])), 'start: kind: there is nothing to choose'],
  [
    'no text that would do',
    withForm(ask.text('why', 'Neden', { min: 9, max: 5 })),
    'start: why: no text would be long enough',
  ],
  ['rows in rows', withForm(ask.rows('a', 'A', [ask.rows('b', 'B', [])])), 'start: a.b: a row has plain columns'],
  [
    'once for what is no document',
    withForm(ask.text('why', 'Neden', { once: true })),
    'start: why: only documents are asked once',
  ],
  [
    'at least one of what is needed anyway',
    {
      ...sound,
      start: { ...sound.start, form: [ask.page('P', [kind], { atLeastOne: { of: ['kind'], sentence: 'Seçin.' } })] },
    },
    'start: kind: at least one of these is needed, so it is optional and always asked',
  ],
  [
    'words that we do not use',
    withForm(ask.text('why', 'Lütfen nedenini yazın')),
    'start.form.0.label: says “lütfen”; say what to do',
  ],
])('%s is found', (_, process, problem) => {
  expect(declarationProblems(process)).toContain(problem);
});
