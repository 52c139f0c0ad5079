import { broker as brokerFirm, exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { complete, decide, openTask } from '../product/deciding.ts';
import { type Clerk, staff } from '../product/people.ts';
import { files, type Merchant, merchant, sendsDeed } from '../proxy/merchants.ts';
import { registered } from '../refund/declarations.ts';
import { heading, overhang } from './applying.ts';
import { ask, downloadPetitions, giveScans, iban, overThreeSecretariats } from './refunding.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { phone, type Window } from './window.ts';

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

let before: string | undefined;
/** In force alone: the one before it is ended. */
async function proxy(mayReclaimDues: boolean): Promise<void> {
  if (before) await complete(sule, await openTask(sule, before, 'inForce'), 'revoke');
  const id = await files(sule, { broker: kerem.firm });
  await sendsDeed(theatre.product, sule, id);
  await decide(clerk, id, 'review', 'approve', { mayReclaimDues });
  await openTask(sule, id, 'inForce');
  before = id;
}

const fits = async (window: Window, name: string) => {
  await window.page.waitForLoadState('networkidle');
  await window.picture(name);
  expect(await overhang(window.page)).toBeLessThanOrEqual(0);
  expect(await window.faults()).toEqual([]);
};

/** Goes on with the key until something has the focus. */
async function tabTo(page: Window['page'], name: string | RegExp, role: 'button' | 'checkbox' | 'link' = 'button') {
  const wanted = page.getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let left = 60; left > 0; left -= 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not reached by Tab`);
}

test('U2, U5, TIM-REF-03, 04, 09: by keyboard alone and on a phone every page of the wizard can be walked', async () => {
  const [first] = await overThreeSecretariats(theatre.product, sule.firm);
  const window = await theatre.window({ cookie: sule.cookie, size: phone });
  const { page, go } = window;
  await go(`/firms/${sule.firm}/start/duesRefund`);
  await heading(page, 'Beyannameler');
  await tabTo(page, `Seç: ${first}`, 'checkbox');
  await page.keyboard.press('Space');
  await page.getByText('1 seçildi · toplam 123,45 ₺').waitFor();
  await fits(window, 'refund-phone-choose');
  await tabTo(page, 'Devam et');
  await page.keyboard.press('Enter');
  await heading(page, 'İptal dilekçelerini indirin');
  await fits(window, 'refund-phone-petitions');
  await tabTo(page, /^İndir: /, 'link');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await download;
  await page.getByText('✓ İndirildi').waitFor();
  await tabTo(page, 'Belgelere geç');
  await page.keyboard.press('Enter');
  await heading(page, 'Belgeleri yükleyin');
  await giveScans(page);
  await fits(window, 'refund-phone-papers');
  await tabTo(page, 'Özete geç');
  await page.keyboard.press('Enter');
  await heading(page, 'Özeti okuyup onaya gönderin');
  await fits(window, 'refund-phone-summary');
  await page.getByRole('button', { name: 'Değiştir: Beyannameleri seçin' }).click();
  await heading(page, 'Beyannameleri seçin');
  await page.getByText('1 seçildi · toplam 123,45 ₺').waitFor();
  await fits(window, 'refund-phone-again');
  await page.getByRole('button', { name: 'Vazgeç', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Evet, vazgeç' }).click();
  await page.getByText(/sonuçlandı: Vazgeçildi/).waitFor();
});

test.each([false, true])(
  'TIM-REF-01, 05, 06, 22, U9: a broker asks for an exporter on its card; whether its proxy lets it: %s',
  async (may) => {
    const { page, go, faults, picture } = await theatre.window({ cookie: kerem.cookie });
    await go(`/firms/${kerem.firm}/refunds`);
    await heading(page, 'Nispi Aidat İade Talepleri');
    if (!may) await page.getByText('Yürürlükte olan vekaletnameniz yok').waitFor();
    await proxy(may);
    const sequence = may ? 21 : 11;
    await overThreeSecretariats(theatre.product, sule.firm, sequence);
    await page.reload();
    await page.getByRole('button', { name: 'Yeni İade Talebi' }).click();
    await page.getByRole('button', { name: 'Yeni İade Talebi' }).click();
    await page.getByText('Talebi hangi ihracatçı adına açacağınızı seçin.').waitFor();
    await page.getByLabel(exporterOfOneUnion.title).check();
    await picture('refund-for-whom');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Yeni İade Talebi' }).click();
    await page
      .getByRole('region', { name: `${exporterOfOneUnion.title} adına işlem yapıyorsunuz (vekaletname ile)` })
      .waitFor();
    await ask(page, [registered(sequence)], may ? 'given before' : iban);
    await downloadPetitions(page);
    await page.getByRole('button', { name: 'Belgelere geç' }).click();
    await heading(page, 'Belgeleri yükleyin');
    await page.getByRole('group', { name: 'İmzalı iptal dilekçesi' }).waitFor();
    expect(await page.getByRole('group', { name: 'İhracatçının kendi dilekçesi' }).count()).toBe(may ? 0 : 1);
    await picture(`refund-by-proxy-${may}`);
    await giveScans(page);
    await page.getByRole('button', { name: 'Özete geç' }).click();
    await page.getByRole('button', { name: 'Onaya gönder' }).click();
    await page.getByText('İnceleniyor').first().waitFor();
    await go(`/firms/${kerem.firm}/refunds`);
    await page.getByText('EİB: İnceleniyor').first().waitFor();
    await picture('refund-list-of-the-broker');
    expect(await faults()).toEqual([]);
  },
);
