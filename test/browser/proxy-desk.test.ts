import { broker as brokerFirm, exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { openTask } from '../product/deciding.ts';
import { endOf } from '../product/ending.ts';
import { type Clerk, staff } from '../product/people.ts';
import { mailTo } from '../product/post.ts';
import { cardsOf, files, type Merchant, merchant, sendsDeed } from '../proxy/merchants.ts';
import { heading } from './applying.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import type { Window } from './window.ts';

let theatre: Theatre;
let [sule, kerem] = [] as unknown as [Merchant, Merchant];
let clerk: Clerk;
beforeAll(async () => {
  theatre = await openTheatre();
  const { product } = theatre;
  sule = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  kerem = await merchant(product, brokerFirm, 'Kerem Aksoy');
  clerk = await staff(product, 'secretariatClerk', 'tim/immib', 'Elif Kaya');
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

/** A proxy whose deed waits for somebody of the secretariat; its task is open at the desk. */
async function atDesk(window: Window, until?: string): Promise<string> {
  const id = await files(sule, { broker: kerem.firm }, until);
  await sendsDeed(theatre.product, sule, id);
  await window.go(`/desk/tasks/${await openTask(clerk, id, 'review')}`);
  await heading(window.page, /Vekaletnameyi inceleyin/);
  return id;
}

const decided = (page: Window['page'], label: string) => page.getByText(`“${label}” kararı işlendi.`).waitFor();

test('TIM-POA-03, 04, TIM-GM-09, TIM-REF-22: a clerk sees the deed and both firms, says whether dues may be reclaimed, and approves', async () => {
  const window = await theatre.window({ cookie: clerk.cookie });
  const { page, faults, picture } = window;
  await window.go('/desk');
  const id = await atDesk(window, '2027-12-31');
  await page.getByRole('img', { name: 'Vekaletname' }).waitFor();
  await page.getByText('31.12.2027').first().waitFor();
  await page.getByText(brokerFirm.title).first().waitFor();
  await page.getByText(exporterOfOneUnion.title).first().waitFor();
  await picture('proxy-desk');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Onayla' }).click();
  await page
    .getByRole('region', { name: 'Kararlar' })
    .getByRole('button', { name: /^Onayla/ })
    .click();
  await page.getByRole('alert').filter({ hasText: 'Düzeltilecek alanlar var' }).waitFor();
  const asked = page.getByRole('group', { name: /iadesini alma yetkisi açıkça yazılı mı/ });
  await asked.getByRole('radio', { name: 'Evet' }).check();
  await picture('proxy-desk-approve');
  expect(await faults()).toEqual([]);
  await page
    .getByRole('region', { name: 'Kararlar' })
    .getByRole('button', { name: /^Onayla/ })
    .click();
  await decided(page, 'Onayla');
  await mailTo(theatre.product, sule.email, 'Vekaletnameniz onaylandı');
  expect(await cardsOf(kerem)).toMatchObject([{ taxNumber: sule.firm, proxy: id }]);
  expect(await theatre.product.db('proxies').where({ case_id: id }).first()).toMatchObject({ may_reclaim_dues: true });
  await picture('proxy-desk-approved');
});

test('TIM-POA-03, 04, 13: a proxy without end is plain to the clerk; asked for a better deed and then refused, each with the clerk’s own words, which the exporter reads', async () => {
  const window = await theatre.window({ cookie: clerk.cookie });
  const id = await atDesk(window);
  const { page } = window;
  await page.getByText('Süresiz', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Eksik belge iste' }).click();
  await page.getByLabel('Eksik olan').fill('Noter onayı görünmüyor.');
  const paper = page.getByRole('radio', { name: 'Vekaletname' });
  if ((await paper.count()) > 0) await paper.check();
  await window.picture('proxy-desk-missing');
  expect(await window.faults()).toEqual([]);
  await page
    .getByRole('region', { name: 'Kararlar' })
    .getByRole('button', { name: /^Eksik belge iste/ })
    .click();
  await decided(page, 'Eksik belge iste');
  const mail = await mailTo(theatre.product, sule.email, 'Vekaletnamenizde eksik belge var');
  expect(mail.text).toContain('Noter onayı görünmüyor.');

  await sendsDeed(theatre.product, sule, id);
  await window.go(`/desk/tasks/${await openTask(clerk, id, 'review')}`);
  await heading(page, /Vekaletnameyi inceleyin/);
  await page.getByText('Noter onayı görünmüyor.').first().waitFor();
  await page.getByRole('button', { name: 'Reddet' }).click();
  await page.getByLabel('Gerekçe').fill('Vekaletname başka bir firmaya verilmiş.');
  await page
    .getByRole('region', { name: 'Kararlar' })
    .getByRole('button', { name: /^Reddet/ })
    .click();
  await decided(page, 'Reddet');
  expect(await endOf(theatre.product, id)).toBe('rejected');

  const exporter = await theatre.window({ cookie: sule.cookie });
  await exporter.go(`/cases/${id}`);
  await exporter.page.getByText('Vekaletname başka bir firmaya verilmiş.').first().waitFor();
  await exporter.picture('proxy-rejected');
  expect(await exporter.faults()).toEqual([]);
  expect((await cardsOf(kerem)).filter(({ proxy }) => proxy === id)).toEqual([]);
});
