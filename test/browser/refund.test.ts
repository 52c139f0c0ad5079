import { exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { type Clerk, staff } from '../product/people.ts';
import { type Merchant, merchant } from '../proxy/merchants.ts';
import { registered } from '../refund/declarations.ts';
import { heading, on } from './applying.ts';
import { ask, choose, downloadPetitions, giveScans, iban, overThreeSecretariats } from './refunding.ts';
import { openTheatre, type Theatre } from './theatre.ts';

let theatre: Theatre;
let sule: Merchant;
let clerks: Readonly<Record<string, Clerk>>;
beforeAll(async () => {
  theatre = await openTheatre();
  const { product } = theatre;
  sule = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  clerks = {
    'tim/immib': await staff(product, 'secretariatClerk', 'tim/immib', 'Elif Kaya'),
    'tim/eib': await staff(product, 'secretariatClerk', 'tim/eib', 'Nil Koç'),
  };
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

test('TIM-REF-02..14, 20, 23, U14, U17: an exporter asks back the dues of three secretariats, page by page, and goes back on the way', async () => {
  const [first] = await overThreeSecretariats(theatre.product, sule.firm);
  const { page, go, faults, picture } = await theatre.window({ cookie: sule.cookie });
  await go(`/firms/${sule.firm}/start/duesRefund`);
  await heading(page, 'Beyannameler');
  await page.getByText('Nispi aidat iadesi · Adım 1 / 4').waitFor();
  await page.getByRole('checkbox').first().waitFor();
  await picture('refund-choose');
  expect(await faults()).toEqual([]);
  await on(page);
  await page.getByRole('alert').waitFor();
  await choose(page, first!);
  await page.getByText('1 seçildi · toplam 123,45 ₺').waitFor();
  await page.getByLabel('Numara').fill(registered(1));
  await page.getByRole('button', { name: 'Filtrele' }).click();
  await page.getByRole('checkbox', { name: `Seç: ${first}` }).waitFor({ state: 'detached' });
  await choose(page, registered(1));
  await page.getByText('2 seçildi · toplam 1.123,45 ₺').waitFor();
  await page.reload();
  await page.getByText('2 seçildi · toplam 1.123,45 ₺').waitFor();
  await page.getByRole('button', { name: 'Seçilenleri göster' }).click();
  await picture('refund-chosen');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await ask(page, [registered(2)], iban);
  await page.getByText('Adım 2 / 4').waitFor();
  await picture('refund-petitions');
  expect(await faults()).toEqual([]);

  await page.getByRole('button', { name: 'Belgelere geç' }).click();
  await page.getByText('Önce her genel sekreterliğin iptal dilekçesini indirin.').waitFor();
  await downloadPetitions(page);
  await picture('refund-petitions-downloaded');
  await page.getByRole('button', { name: 'Belgelere geç' }).click();
  await heading(page, 'Belgeleri yükleyin');
  await picture('refund-papers');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Özete geç' }).click();
  await page.getByRole('alert').waitFor();
  await picture('refund-papers-refused');
  await giveScans(page);
  await page.getByRole('button', { name: 'Dilekçelere dön' }).click();
  await heading(page, 'İptal dilekçelerini indirin');
  await page.getByRole('button', { name: 'Belgelere geç' }).click();
  await heading(page, 'Belgeleri yükleyin');
  expect(await page.locator('input[type=file]').count()).toBe(0);
  await page.getByRole('button', { name: 'Özete geç' }).click();

  await heading(page, 'Özeti okuyup onaya gönderin');
  await page.getByText('İadenin yatırılacağı IBAN: TR33').waitFor();
  await picture('refund-summary');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Onaya gönder' }).dblclick();
  await heading(page, 'Nispi aidat iadesi');
  await page.getByText('Genel sekreterliklere göre').waitFor();
  await picture('refund-sent');
  expect(await faults()).toEqual([]);
  const answers = await theatre.product.db('answers').where({ outcome: 'send' });
  expect(answers).toHaveLength(1);
  expect(clerks).toBeDefined();
});
