import { randomUUID } from 'node:crypto';
import { createCase } from '../../db/cases.ts';
import { saveFirm } from '../../db/firms.ts';
import { approveProxy, insertProxy } from '../../db/proxies.ts';
import { exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { proxy as declared } from '../../workflows/tim/proxy/process.ts';
import { firmNamed } from '../api/people.ts';
import { type Merchant, merchant } from '../proxy/merchants.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import type { Window } from './window.ts';

const names = ['Işıl', 'İnci', 'Çam', 'Şahin', 'Irmak'];
let theatre: Theatre;
let sule: Merchant;
beforeAll(async () => {
  theatre = await openTheatre();
  sule = await merchant(theatre.product, exporterOfOneUnion, 'Şule Işık');
  for (let at = 0; at < 55; at += 1) await given(at);
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

/** Every second one is approved; the list is what is looked at, not how they came about. */
async function given(nth: number): Promise<void> {
  const { db, clock } = theatre.product;
  const at = await clock.now();
  const holder = String(2_000_000_000 + nth);
  const title = `${names[nth] ?? `Firma ${String(nth).padStart(2, '0')}`} Gümrük Müşavirliği`;
  await saveFirm(db, firmNamed(holder, { title, kinds: ['broker'] }), at);
  await db.transaction(async (trx) => {
    const actingFor = { firm: sule.firm, as: 'exporter' as const };
    const sent = {
      process: declared,
      answer: { broker: holder },
      sent: {},
      person: sule.id,
      actingFor,
      actor: 'a',
      at,
    };
    const { id } = await createCase(trx, { ...sent, key: randomUUID() });
    await insertProxy(trx, { caseId: id, institution: 'tim', giver: sule.firm, holder, until: null });
    if (nth % 2 === 0) await approveProxy(trx, id, { at, mayReclaimDues: false });
  });
}

const rows = (page: Window['page']) => page.locator('tbody tr');
const menu = async (page: Window['page'], column: string, entry: string) => {
  await page.getByRole('button', { name: `${column} sütunu menüsü` }).click();
  await page.getByRole('menu').getByText(entry, { exact: true }).click();
  await page.locator('[role=menu]').waitFor({ state: 'detached' });
};

test('TIM-POA-01, 02, TIM-GM-04, X-05: sorted, filtered, searched and arranged as people want it, and the address keeps it', async () => {
  const { page, go, faults, picture } = await theatre.window({
    cookie: sule.cookie,
    context: { reducedMotion: 'reduce' },
  });
  await go(`/firms/${sule.firm}/proxies`);
  await rows(page).nth(49).waitFor();
  expect(await rows(page).count()).toBe(50);
  await page.getByRole('button', { name: 'Daha fazla göster' }).click();
  await rows(page).nth(54).waitFor();
  await page.getByText('55 kayıt').waitFor();
  expect(await faults()).toEqual([]);

  await menu(page, 'Gümrük müşaviri', 'Artan sırala');
  await page.waitForURL(/sort=other&order=asc/);
  await rows(page).first().getByText('Çam').waitFor();
  expect(await page.getByRole('columnheader', { name: /^Gümrük müşaviri/ }).getAttribute('aria-sort')).toBe(
    'ascending',
  );
  await page.getByRole('button', { name: 'Durum sütunu menüsü' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Yalnız: Yürürlükte' }).waitFor();
  await picture('proxies-column-menu');
  expect(await faults()).toEqual([]);
  await page.getByRole('menuitemcheckbox', { name: 'Yalnız: Yürürlükte' }).click();
  await page.getByText('28 kayıt').waitFor();
  await menu(page, 'Bitiş günü', 'Bu sütunu gizle');
  expect(await page.getByRole('columnheader', { name: /Bitiş günü/ }).count()).toBe(0);
  await picture('proxies-arranged');
  await page.reload();
  await page.getByText('28 kayıt').waitFor();
  expect(await page.getByRole('columnheader', { name: /Bitiş günü/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Koşulu kaldır: Durum: Yürürlükte' }).click();

  for (const sought of ['işil', 'IŞIL', '2000000000']) {
    await page.getByLabel('Gümrük müşaviri firma adı ya da vergi numarası').fill(sought);
    await page.getByText('1 kayıt', { exact: true }).waitFor();
    await rows(page).first().getByText('Işıl').waitFor();
  }
  await page.getByLabel('Gümrük müşaviri firma adı ya da vergi numarası').fill('yok böyle biri');
  await page.getByText('Aradığınıza uyan kayıt yok.').waitFor();
});
