import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cssText } from '../../activities/pdf/css-text.ts';
import { pageOf } from '../../activities/pdf/page.ts';
import { type Renderer, startRenderer } from '../../activities/pdf/renderer.ts';
import { missingFrom, textOf } from '../../activities/pdf/text.ts';
import { drawnBy, embeddedFonts, pagesOf } from './reading.ts';

let dataDir: string;
let renderer: Renderer;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'page-'));
  renderer = await startRenderer({ dataDir });
});
afterAll(async () => {
  await renderer.close();
  await rm(dataDir, { recursive: true });
});

const petition = {
  institution: 'tim',
  title: 'Üyelik dilekçesi',
  number: 'TIM-2026-000123',
  date: '21.11.2026',
  bodyHtml: '<p>Yağız ŞİŞLİ’nin ışığı: 1.234,56 ₺</p>',
} as const;
const verify = { code: '7KQ2-XM4P-9TRD', url: 'https://online.example/verify/7KQ2-XM4P-9TRD' };

test('a petition shows letterhead, title, number, date, page number, code and address', async () => {
  const html = pageOf({ ...petition, verify });
  const expected = [
    'Türkiye İhracatçılar Meclisi',
    'Üyelik dilekçesi',
    'Sayı: TIM-2026-000123',
    'Tarih: 21.11.2026',
    'Sayfa 1 / 1',
    'Doğrulama kodu: 7KQ2-XM4P-9TRD',
    verify.url,
    'Yağız ŞİŞLİ’nin ışığı: 1.234,56 ₺',
  ];
  expect(missingFrom(await textOf(await renderer.render(html, { expect: expected })), expected)).toEqual([]);
});

test('domain.md §8: ğ ı İ ş ₺ come from the embedded Inter, and each is drawn unlike the others', async () => {
  const letters = [...'ğıİşŞĞ₺çöü'];
  const pdf = await renderer.render(pageOf({ ...petition, bodyHtml: letters.map((one) => `<p>${one}</p>`).join('') }), {
    expect: letters,
  });
  const fonts = await embeddedFonts(pdf);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.every((font) => /^[A-Z]{6}\+Inter/.test(font))).toBe(true);
  const pictures = await Promise.all(
    letters.map(async (one) => drawnBy(await renderer.render(alone(one), { expect: [one] }))),
  );
  expect(pictures.every(({ darkPoints }) => darkPoints > 50)).toBe(true);
  expect(new Set(pictures.map(({ picture }) => picture)).size).toBe(letters.length);
});

const alone = (letter: string) => `<!doctype html><style>p { font: 60px Inter }</style><p>${letter}</p>`;

test('a barcode is drawn only where there is something to verify', async () => {
  const dark = async (html: string) => (await drawnBy(await renderer.render(html, { expect: ['Üyelik'] }))).darkPoints;
  const silent = { code: '7KQ2-XM4P-9TRD', url: '' };
  expect(await dark(pageOf({ ...petition, verify: silent }))).toBeGreaterThan((await dark(pageOf(petition))) + 2_000);
});

test('a long document numbers its pages, repeats the code on each and keeps the signature together', async () => {
  const signature = '<div class="signature"><p>Yetkili</p><div class="space"></div><p>İmza</p></div>';
  for (const lines of [28, 29, 30, 31, 32, 33, 34, 35]) {
    const bodyHtml = '<p>Satır</p>'.repeat(lines) + signature;
    const pages = await pagesOf(await renderer.render(pageOf({ ...petition, bodyHtml, verify }), { expect: ['İmza'] }));
    pages.forEach((text, index) => {
      expect(text).toContain(`Sayfa ${index + 1} / ${pages.length}`);
      expect(text).toContain(verify.code);
      expect(text.includes('Yetkili')).toBe(text.includes('İmza'));
    });
  }
});

test('R32: a title, number or address cannot break out of its place', async () => {
  const nasty = '"; } </style><script>x</script><p>₺\\';
  const html = pageOf({ ...petition, title: nasty, number: nasty, verify: { code: '7KQ2', url: nasty } });
  expect(html).not.toContain('<script>');
  expect(await textOf(await renderer.render(html, { expect: [nasty, `Sayı: ${nasty}`] }))).toContain('Sayfa 1 / 1');
});

test('a CSS string holds nothing but escapes', () => {
  expect(cssText('a"\n</')).toBe('"a\\22 \\a \\3c \\2f "');
});
