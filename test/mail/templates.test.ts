import { describe, expect, test } from '@jest/globals';
import { type Preview, previews, renderPreview } from '../../templates/previews.ts';
import { createTemplates } from '../../templates/render.ts';
import { catalogue } from '../../workflows/catalogue.ts';
import { baseUrls } from './stage.ts';

const stage = { templates: createTemplates(baseUrls), catalogue, baseUrls };
const all = previews(catalogue);
const nameOf = ({ institution, process, name }: Preview) => `${institution}/${process}/${name}`;
const of = (kind: Preview['kind']) =>
  all.filter((preview) => preview.kind === kind).map((preview) => [nameOf(preview), preview] as const);

const unfilled = /undefined|\bnull\b|\[object|NaN|Invalid|\{\{|\}\}/;
const banned = /geçersiz|hatalı|lütfen|başarıyla/;

test('TIM-REG-13, 27, 32, 34, 37, 38, TIM-PWD-03: every mail that the requirements name has its template', () => {
  const named = ['instructions', 'received', 'corrections', 'reminder', 'expired', 'welcome', 'firmAdded', 'rejected'];
  const written = of('mail').map(([name]) => name);
  expect(written).toEqual(expect.arrayContaining(named.map((name) => `tim/membershipApplication/${name}`)));
  for (const institution of ['tim', 'bthk', 'ticaret'])
    expect(written).toEqual(
      expect.arrayContaining([`${institution}/account/passwordLink`, `${institution}/account/invitation`]),
    );
});

describe.each(of('mail'))('X-02: the mail %s', (_, preview) => {
  const { subject, html, text } = renderPreview(stage, preview);
  const own = baseUrls[preview.institution];

  test('is written in words that people read, in HTML and in plain text', () => {
    for (const written of [subject, html, text]) {
      expect(written).not.toMatch(unfilled);
      expect(written.toLocaleLowerCase('tr')).not.toMatch(banned);
    }
    expect(text).toMatch(/^Sayın \S+/m);
    expect(text).not.toMatch(/<[a-z]|&[a-z]+;|\n{3}/);
  });

  test('R35: has a subject of one line and at most 78 characters, which is its heading too', () => {
    expect(subject).toMatch(/^\P{Cc}{5,78}$/u);
    expect(html).toContain(`<h1>${preview.subject}</h1>`);
  });

  test('has one button, whose address also stands as text', () => {
    const buttons = [...html.matchAll(/<a class="button" href="([^"]+)"/g)].map(([, href]) => href);
    expect(buttons).toHaveLength(1);
    expect(html).toContain(`>${buttons[0]}</a>`);
    expect(text).toContain(`:\n${buttons[0]}\n`);
  });

  test('R17: needs no picture and leads only to its institution, whatever host was asked', () => {
    expect(html).not.toMatch(/<(?:img|script|link|iframe|form)\b|url\(|@import/i);
    const leads = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href!).origin);
    const websites = ['https://tim.org.tr', 'https://bthk.org', 'https://ticaret.gov.tr'];
    expect([own, ...websites]).toEqual(expect.arrayContaining(leads));
    expect(leads).toContain(own);
  });

  test('R40: tells no identity, telephone or tax number', () => {
    for (const written of [subject, html, text]) expect(written).not.toMatch(/10000000146|05001234567|1234567890/);
  });
});

describe.each(of('pdf'))('the PDF body %s', (_, preview) => {
  const { html } = renderPreview(stage, preview);

  test('is filled in', () => {
    expect(html).not.toMatch(unfilled);
    expect(html.toLocaleLowerCase('tr')).not.toMatch(banned);
  });
});

test('TIM-REG-18: the petition is prefilled with firm, person and unions, and leaves room for stamp and signature', () => {
  const [, petition] = of('pdf').find(([name]) => name === 'tim/membershipApplication/petition')!;
  const { html } = renderPreview(stage, petition);
  const prefilled = [
    'Örnek Mavi Dokuma',
    '1234567890',
    'Iğdır Ece Gülöğretmen',
    '10000000146',
    'ece@mavidokuma.example',
  ];
  for (const words of [...prefilled, 'Uludağ Tekstil İhracatçıları Birliği', 'Firma kaşesi', 'İmza', 'Tarih'])
    expect(html).toContain(words);
});

test('TIM-REG-15, 26: the instructions say until when, how to begin anew and that what is not sent is deleted', () => {
  const [, instructions] = of('mail').find(([name]) => name.endsWith('/instructions'))!;
  const { text } = renderPreview(stage, instructions);
  expect(text).toContain('Belgeler için son tarih: 8 Kasım 2026 Pazar, saat 14:30');
  expect(text.replace(/\s+/g, ' ')).toMatch(/kişisel bilgileriniz silinir.*yeni bir başvuru açın/);
});
