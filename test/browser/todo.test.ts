import { broker as brokerFirm, exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { openStep } from '../product/deciding.ts';
import { scannedPage } from '../product/papers.ts';
import { files, type Merchant, merchant } from '../proxy/merchants.ts';
import { heading } from './applying.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { phone } from './window.ts';

let theatre: Theatre;
let [sule, kerem] = [] as unknown as [Merchant, Merchant];
beforeAll(async () => {
  theatre = await openTheatre();
  const { product } = theatre;
  sule = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  kerem = await merchant(product, brokerFirm, 'Kerem Aksoy');
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

test('U13: what waits for somebody is a list: the whole row leads there, and says whether it is begun, done or comes later', async () => {
  for (const id of [await files(sule, { broker: kerem.firm }, '2027-12-31'), await files(sule, { broker: kerem.firm })])
    await openStep(sule, id, 'deed');
  const { page, go, faults, picture } = await theatre.window({ cookie: sule.cookie });
  await go('/');
  const waiting = page.getByRole('list', { name: 'Sizi bekleyenler' });
  await waiting.getByRole('listitem').nth(1).waitFor();
  expect(await waiting.getByText('Başlanmadı').count()).toBe(2);
  await picture('todo-home');
  expect(await faults()).toEqual([]);
  const row = waiting.getByRole('listitem').first();
  const { width, height } = (await row.boundingBox())!;
  await row.click({ position: { x: width - 4, y: height / 2 } }); // where there are no words
  await page.waitForURL('**/cases/*');

  const steps = page.getByRole('list', { name: 'Yapılacaklar' });
  await steps.waitFor();
  const stated = () => steps.getByRole('listitem').evaluateAll((rows) => rows.map((one) => one.textContent));
  expect(await stated()).toEqual(['Vekaletname tanımlamaTamamlandı', 'Vekaletnameyi yükleyinBaşlanmadı']);
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'vekaletname.png', mimeType: 'image/png', buffer: await scannedPage() },
  });
  await steps.getByText('Başlandı').waitFor();
  await picture('todo-case');
  expect(await faults()).toEqual([]);
  await steps.getByRole('link', { name: 'Vekaletnameyi yükleyin' }).click();
  await page.waitForURL(/#is-/);
  await page.getByRole('link', { name: 'TİM Online İşlemler' }).click();
  await waiting.getByText('Başlandı').waitFor();
  expect(await waiting.getByText('Başlanmadı').count()).toBe(1);
  await waiting.getByRole('listitem').filter({ hasText: 'Başlandı' }).getByRole('link').click();
  await page.getByRole('button', { name: 'Onaya gönder' }).click();
  await page.getByText(/genel sekreterliğinde inceleniyor/).waitFor();
  expect(await steps.count()).toBe(0);
  await go('/');
  await waiting.getByText('Başlanmadı').waitFor();
  expect(await waiting.getByRole('listitem').count()).toBe(1);
});

test('U5, U13: nobody for whom nothing waits sees such a list; on a phone in English it fits', async () => {
  const other = await theatre.window({ cookie: kerem.cookie });
  await other.go('/');
  await heading(other.page, /Hoş geldiniz/);
  await other.page.waitForLoadState('networkidle');
  expect(await other.page.getByRole('list', { name: 'Sizi bekleyenler' }).count()).toBe(0);
  const small = await theatre.window({ cookie: sule.cookie, size: phone, language: 'en' });
  await small.go('/');
  await small.page.getByRole('list', { name: 'Waiting for you' }).getByText('Not begun').waitFor();
  expect(await small.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await small.faults()).toEqual([]);
  await small.picture('todo-phone');
});
