import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createEngine } from '../../templates/engine.ts';
import { createTemplates } from '../../templates/render.ts';
import { templateSources } from '../../templates/sources.ts';
import { spanWords } from '../../templates/spanWords.ts';
import { baseUrls } from './stage.ts';

const engineOf = (source: string, partials: Record<string, string> = {}) =>
  createEngine({ partials, templates: { letter: source } });
const root = { institution: { zone: 'Europe/Istanbul' } };

describe('R33: a template is refused at the start', () => {
  test.each([
    ['prints unescaped', '{{{name}}}'],
    ['prints unescaped', '{{&name}}'],
    ['prints unescaped', '{{#if a}}{{{name}}}{{/if}}'],
    ['unknown helper shout', '{{shout name}}'],
    ['unknown helper shout', '{{date (shout at)}}'],
    ['unknown helper names', '{{#names}}x{{/names}}'],
    ['unknown partial header', '{{> header}}'],
    ['unknown partial header', '{{#> header}}x{{/header}}'],
    ['unknown partial', '{{> (lookup . "name")}}'],
  ])('when it %s: %s', (complaint, source) => {
    expect(() => engineOf(source)).toThrow(complaint);
  });

  test('also when it is a partial', () => {
    expect(() => engineOf('x', { header: '{{{name}}}' })).toThrow('partials/header');
  });

  test('no template of ours has three braces or an ampersand', () => {
    const { partials, templates } = templateSources();
    for (const [name, source] of Object.entries({ ...partials, ...templates }))
      expect([name, source.match(/\{\{\{|\{\{~?&/)]).toEqual([name, null]);
  });
});

describe('a value that the data do not have stops the mail instead of leaving a hole in it', () => {
  const data = { ...root, person: { name: 'Ece', email: undefined }, at: null };

  test.each(['{{person.surname}}', '{{person.email}}', '{{firm.title}}', '{{moment at}}', '{{#if late}}x{{/if}}'])(
    '%s',
    (source) => {
      expect(() => engineOf(source).render('letter', data)).toThrow('not defined');
    },
  );

  test('also when it is handed to a partial or to another helper', () => {
    const partials = { fact: '{{label}}: {{value}}' };
    expect(() => engineOf('{{> fact label="E" value=person.email}}', partials).render('letter', data)).toThrow();
    expect(() => engineOf('{{> fact label="E" value=(moment at)}}', partials).render('letter', data)).toThrow();
  });
});

test('what people typed never becomes markup', () => {
  const engine = engineOf('{{name}}{{#each (lines name)}}{{this}}{{/each}}{{list names}}');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>"\'&=`{}/ abcığ\n') }), (name) => {
      const told = engine.render('letter', { ...root, name, names: [name] });
      expect(told).not.toMatch(/[<>"'`]|&(?!(?:amp|lt|gt|quot|#x27|#x60|#x3D);)/);
    }),
  );
});

test('X-07: an instant is told in the institution’s own zone', () => {
  const engine = engineOf('{{moment at}}');
  const at = new Date('2026-11-21T21:30:00Z');
  const told = (zone: string) => engine.render('letter', { institution: { zone }, at });
  expect(told('Europe/Istanbul')).toBe('22 Kasım 2026 Pazar, saat 00:30');
  expect(told('Asia/Famagusta')).toBe('21 Kasım 2026 Cumartesi, saat 23:30');
});

test('lists, spans and what was typed in lines read as people write them', () => {
  const engine = engineOf('{{list names}}|{{#each (lines note)}}{{this}};{{/each}}');
  const told = (names: string[]) => engine.render('letter', { ...root, names, note: ' bir \r\n\n iki ' });
  expect(told(['İKMİB'])).toBe('İKMİB|bir;iki;');
  expect(told(['İKMİB', 'İMİB', 'ÇİB'])).toBe('İKMİB, İMİB ve ÇİB|bir;iki;');
  expect([{ hours: 48 }, { days: 7 }, { businessDays: 2 }, { months: 6 }, { years: 1 }].map(spanWords)).toEqual([
    ...['48 saat', '7 gün', '2 iş günü', '6 ay', '1 yıl'],
  ]);
});

test('R35: whatever stands in a subject, it stays one line of at most 78 characters that ends in the number', () => {
  const templates = createTemplates(baseUrls);
  const data = { person: { name: 'Ece' }, at: new Date(0), roles: [], link: 'https://tim.evrak.example/sifre#x' };
  const asked = { institution: 'tim', process: 'account', name: 'passwordLink', data } as const;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
      const subject = `Konu\r\nBcc: herkes@firma.example\u2028${words}`;
      const told = templates.renderMail({ ...asked, subject, number: 'TIM-2026-000123' }).subject;
      expect(told).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(told.length).toBeLessThanOrEqual(78);
      expect(told.endsWith(' (TIM-2026-000123)')).toBe(true);
    }),
    { numRuns: 60 },
  );
});
