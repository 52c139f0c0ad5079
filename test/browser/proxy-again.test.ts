import { brokerAndExporter, broker as brokerFirm } from '../../outside/e-birlik/named-firms.ts';
import { scannedPage } from '../product/papers.ts';
import { type Merchant, merchant } from '../proxy/merchants.ts';
import { heading, on } from './applying.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { phone, type Window } from './window.ts';

let theatre: Theatre;
let begum: Merchant;
beforeAll(async () => {
  theatre = await openTheatre();
  begum = await merchant(theatre.product, brokerAndExporter, 'Begüm Ünal');
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

type Page = Window['page'];
const give = async (page: Page, name: string, buffer: Buffer, mimeType = 'image/png') =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
const define = (page: Page) => page.getByRole('link', { name: 'VEKALETNAME TANIMLA' }).click();

/** The pages of the form from the broker's tax number to the case. */
async function fileProxy(page: Page) {
  await on(page);
  await heading(page, 'Firma bilgisi');
  await on(page);
  await page.getByLabel('Süresiz').check();
  await on(page);
  await heading(page, 'Kontrol edip kaydedin');
  await page.getByRole('button', { name: 'Bilgileri kaydet ve devam et' }).click();
  await page.waitForURL('**/cases/*');
}

test('U9, TIM-POA-05, 06, 08, 09: a broker that exports gives a proxy as the exporter; for the next one firm and deed are there again', async () => {
  const { page, go, faults, picture } = await theatre.window({ cookie: begum.cookie });
  await go('/login');
  await page.waitForURL(`**/firms/${begum.firm}/proxies`);
  await page.getByRole('button', { name: `Firmalarım: ${brokerAndExporter.title}` }).click();
  await page.getByRole('menuitem', { name: 'İhracatçı firma' }).waitFor();
  await picture('both-menu');
  expect(await faults()).toEqual([]);
  await page.getByRole('menuitem', { name: 'İhracatçı firma' }).click();
  await page.waitForURL(`**/firms/${begum.firm}-exporter/proxies`);
  await page.getByRole('button', { name: `Firmalarım: ${brokerAndExporter.title} (İhracatçı firma)` }).waitFor();
  await define(page);
  await page.getByLabel('Gümrük müşaviri firmanın vergi numarası').fill(brokerFirm.taxNumber);
  await fileProxy(page);

  const field = page.getByRole('group', { name: 'Vekaletname' });
  await field.getByText('JPEG, PNG ya da PDF; en fazla 5 MB').waitFor();
  await give(page, 'vekaletname.xlsx', Buffer.from('PK'), 'application/vnd.ms-excel');
  await field
    .getByText(/JPEG, PNG ya da PDF/)
    .first()
    .waitFor();
  await picture('deed-refused');
  await give(page, 'vekaletname.png', Buffer.alloc(5_300_000, 7));
  await field
    .getByText(/en fazla 5 MB/)
    .first()
    .waitFor();
  await give(page, 'vekaletname.png', await scannedPage());
  await page.getByText(/vekaletname.png yüklendi/).waitFor();
  await page.getByRole('button', { name: 'Onaya gönder' }).click();
  await page
    .getByText(/inceleniyor/)
    .first()
    .waitFor();

  await page.getByRole('link', { name: /adına işlem yapıyorsunuz/ }).click();
  await page.waitForURL(`**/firms/${begum.firm}-exporter/proxies`);
  await page.getByRole('link', { name: brokerFirm.title }).waitFor();
  await define(page);
  await page.getByRole('group', { name: 'Daha önce seçtikleriniz' }).waitFor();
  await picture('again-firm');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: `${brokerFirm.title} · ${brokerFirm.taxNumber}` }).click();
  await fileProxy(page);
  await page.getByText('Daha önce gönderdikleriniz').waitFor();
  await picture('again-deed');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Bunu kullan: vekaletname.png' }).click();
  await page.getByText(/vekaletname.png yüklendi/).waitFor();
  await page.reload();
  await page.getByText(/vekaletname.png yüklendi/).waitFor();
  await page.getByRole('button', { name: 'Onaya gönder' }).click();
  await page
    .getByText(/inceleniyor/)
    .first()
    .waitFor();
});

test('U5: on a phone the firm’s menu is folded until it is opened, and again when something was chosen', async () => {
  const { page, go, faults, picture } = await theatre.window({ cookie: begum.cookie, size: phone });
  await go(`/firms/${begum.firm}-exporter/proxies`);
  await heading(page, 'Vekaletnameler');
  const entry = page.getByRole('navigation', { name: 'Menü' }).getByRole('link', { name: 'Üyesi Olduğunuz Birlikler' });
  expect(await entry.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Menü' }).click();
  await entry.waitFor();
  await picture('phone-firm-menu');
  expect(await faults()).toEqual([]);
  await entry.click();
  await heading(page, 'Üyesi Olduğunuz Birlikler');
  await page.getByRole('cell', { name: '60006' }).waitFor();
  expect(await entry.isVisible()).toBe(false);
  await picture('phone-firm-unions');
});
