import { broker, exporterOfThreeUnions } from '../../outside/e-birlik/named-firms.ts';
import { proxyOf } from '../customs-declarations/sample.ts';
import { turn } from '../outside/switches.ts';
import { type Merchant, merchant } from '../proxy/merchants.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { phone, type Window } from './window.ts';

let theatre: Theatre;
let irem: Merchant;
let kerem: Merchant;
beforeAll(async () => {
  theatre = await openTheatre();
  irem = await merchant(theatre.product, exporterOfThreeUnions, 'İrem Çağlar');
  kerem = await merchant(theatre.product, broker, 'Kerem Aksoy');
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

type Page = Window['page'];
const rows = (page: Page) => page.locator('tbody tr');
const context = { reducedMotion: 'reduce' } as const;
/** The same stands once more where a phone arranges its list. */
const chosen = (page: Page, label: string) => page.getByRole('form', { name: 'Beyannameleri süz' }).getByLabel(label);
const said = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();

test('TIM-DEC-01..06: what e-birlik has comes by itself, is narrowed by dates, secretariat, side, country and status, and the address keeps it', async () => {
  const { page, go, faults, picture } = await theatre.window({ cookie: irem.cookie, context });
  await go(`/firms/${irem.firm}/proxies`);
  await page.getByRole('link', { name: 'Beyannameler' }).click();
  await rows(page).nth(49).waitFor();
  await page.getByText(/^e-birlik verisi: \d\d\.\d\d\.\d{4} \d\d:\d\d/).waitFor();
  await picture('declarations');
  expect(await faults()).toEqual([]);

  await chosen(page, 'Genel Sekreterlik').selectOption({ label: 'İTKİB' });
  await chosen(page, 'Durum').selectOption({ label: 'İptal' });
  expect(await page.getByText('İlk 50 kayıt gösteriliyor').count()).toBe(1);
  await page.getByRole('button', { name: 'Filtrele' }).click();
  await said(page, '18 kayıt');
  await page.waitForURL(/secretariat=tim%2Fitkib&status=cancelled/);
  await page.getByLabel('Başlangıç tarihi').fill('1.1.2030');
  await page.getByLabel('Başlangıç tarihi').press('Enter');
  await page.getByText('Aradığınıza uyan kayıt yok.').waitFor();
  await page.getByLabel('Başlangıç tarihi').fill('dün');
  await page.getByRole('button', { name: 'Filtrele' }).click();
  await said(page, 'Tarihi 21.11.2026 gibi yazın.');
  expect(await faults()).toEqual([]);
  await picture('declarations-no-day');
  await page.goBack();
  await page.goBack();
  await said(page, '18 kayıt');
  expect(await page.getByLabel('Başlangıç tarihi').inputValue()).toBe('');
  await page.reload();
  await said(page, '18 kayıt');
  expect(await chosen(page, 'Durum').inputValue()).toBe('cancelled');

  await page.getByRole('button', { name: 'FOB değeri sütunu menüsü' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Azalan sırala' }).click();
  await page.waitForURL(/sort=value&order=desc/);
  await page.getByRole('button', { name: 'Tarih sütunu menüsü' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Sütun: Makbuz numarası' }).click();
  await page.getByRole('columnheader', { name: /^Makbuz numarası/ }).waitFor();
  await picture('declarations-arranged');
  const held = page.getByRole('button', { name: 'Koşulu kaldır: Genel Sekreterlik: İTKİB' });
  await held.click();
  await held.waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('secretariat');
  expect(await chosen(page, 'Genel Sekreterlik').inputValue()).toBe('');
});

test('TIM-DEC-07: the list that is looked at downloads as Excel', async () => {
  const { page, go } = await theatre.window({ cookie: irem.cookie, context });
  await go(`/firms/${irem.firm}/declarations?status=withdrawn`);
  await rows(page).first().waitFor();
  const coming = page.waitForEvent('download');
  const link = page.getByRole('link', { name: 'Excel indir' });
  await link.focus();
  await page.keyboard.press('Enter');
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^beyannameler-\d{4}-\d\d-\d\d\.xlsx$/);
  expect(new URL(download.url()).searchParams.get('status')).toBe('withdrawn');
  expect(await download.failure()).toBeNull();
});

test('a button fetches anew; while e-birlik is silent the list stays and the page says so', async () => {
  const { page, go, faults, picture } = await theatre.window({ cookie: irem.cookie, context });
  await go(`/firms/${irem.firm}/declarations`);
  await rows(page).nth(49).waitFor();
  const address = `${theatre.product.eBirlikUrl}/declarations`;
  const first = await rows(page).first().textContent();
  const [, code] = /Onay kodu (\d{10})/.exec(first ?? '') ?? [];
  await fetch(`${address}/${code}`, { method: 'PUT', body: JSON.stringify({ status: 'withdrawn', realised: null }) });
  await turn(theatre.product.eBirlikUrl, { paths: { [`/firms/${irem.firm}/`]: { status: 503 } } });
  await page.getByRole('button', { name: 'Yenile' }).click();
  await page.getByText('e-birlik şu anda yanıt vermiyor.').waitFor();
  expect(await rows(page).count()).toBe(50);
  await picture('declarations-silent');
  await turn(theatre.product.eBirlikUrl, {});
  expect(await faults()).toEqual([]);
  await page.getByText('e-birlik şu anda yanıt vermiyor.').waitFor({ state: 'detached' });
  await rows(page).first().getByText('Vazgeç').waitFor();
});

test('TIM-GM-03, R24: on a card a broker looks through what the exporter exports, until the proxy ends', async () => {
  const { db, clock } = theatre.product;
  const at = await clock.now();
  const proxy = await proxyOf({ db, now: () => at }, irem.firm, kerem.firm);
  const { page, go, picture } = await theatre.window({ cookie: kerem.cookie, context });
  await go(`/firms/${irem.firm}/unions`);
  await page.getByRole('link', { name: 'Beyannameler' }).click();
  await rows(page).nth(49).waitFor();
  await page
    .getByText(/vekaletname ile/)
    .first()
    .waitFor();
  expect(await page.getByLabel('Tescil numarası ya da onay kodu').count()).toBe(1);
  await picture('declarations-card');
  await db('proxies').where({ case_id: proxy }).update({ ended_at: at });
  await page.getByText(/vekaletname sona erdi/).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Bu firma adına işlem yapamazsınız' }).waitFor();
});

test('TIM-DEC-01, U5: a broker sees its own as broker, in English, on a phone', async () => {
  const { page, go, faults, picture } = await theatre.window({
    cookie: kerem.cookie,
    language: 'en',
    size: phone,
    context,
  });
  await go(`/firms/${kerem.firm}/declarations`);
  await rows(page).nth(49).waitFor();
  await page.getByText(/^Data of e-birlik/).waitFor();
  expect(await rows(page).first().locator('[data-name=exporter]').count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await picture('declarations-phone');
  expect(await faults()).toEqual([]);
  await page.getByLabel('Registration number, approval code or exporter').fill('isik inci');
  await page.waitForURL(/q=isik\+inci/);
  await page.getByRole('link', { name: 'Download as Excel' }).waitFor();
});
