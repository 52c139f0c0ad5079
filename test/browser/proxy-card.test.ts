import { addFirm } from '../../db/persons.ts';
import { broker as brokerFirm, exporterOfOneUnion, exporterOfThreeUnions } from '../../outside/e-birlik/named-firms.ts';
import { complete, decide, openTask } from '../product/deciding.ts';
import { type Clerk, staff } from '../product/people.ts';
import { favour } from '../proxy/favour.ts';
import { files, type Merchant, merchant, sendsDeed } from '../proxy/merchants.ts';
import { heading, on } from './applying.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import type { Window } from './window.ts';

let theatre: Theatre;
let [sule, irem, kerem] = [] as unknown as [Merchant, Merchant, Merchant];
let clerk: Clerk;
beforeAll(async () => {
  theatre = await openTheatre({ strange: favour });
  const { product } = theatre;
  sule = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  irem = await merchant(product, exporterOfThreeUnions, 'İrem Çağlar');
  kerem = await merchant(product, brokerFirm, 'Kerem Aksoy');
  clerk = await staff(product, 'secretariatClerk', 'tim/immib', 'Elif Kaya');
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

async function given(): Promise<string> {
  const id = await files(sule, { broker: kerem.firm });
  await sendsDeed(theatre.product, sule, id);
  await decide(clerk, id, 'review', 'approve', { mayReclaimDues: false });
  await openTask(sule, id, 'inForce');
  return id;
}

const actingBar = (page: Window['page'], title: string) =>
  page.getByRole('region', { name: `${title} adına işlem yapıyorsunuz (vekaletname ile)` });
const write = async (page: Window['page'], what: string) => {
  await page.getByLabel('Ne').fill(what);
  await on(page);
  await heading(page, 'Kontrol edip kaydedin');
};
const send = (page: Window['page']) => page.getByRole('button', { name: 'Bilgileri kaydet ve devam et' }).click();
const filedFavours = () => theatre.product.db('cases').where({ process: 'favour' }).orderBy('opened_at');

test('TIM-POA-10, 12, TIM-ACT-02, 03, TIM-GM-10, 12..14, R24: a broker enters a card by the firm’s button and acts there, the firm always in sight, until the proxy is ended in the middle of an act', async () => {
  const proxy = await given();
  const { page, go, faults, picture } = await theatre.window({ cookie: kerem.cookie });
  await go('/firms');
  await heading(page, 'İşlem Yapabileceğiniz Firmalar');
  await page.getByRole('button', { name: 'Firmalarım' }).click();
  await page.getByRole('menuitem', { name: exporterOfOneUnion.title }).click();
  await heading(page, 'Üyesi Olduğunuz Birlikler');
  await actingBar(page, exporterOfOneUnion.title).waitFor();
  await page.getByRole('button', { name: `Firmalarım: ${exporterOfOneUnion.title}` }).waitFor();

  await go(`/firms/${sule.firm}/start/favour`);
  await actingBar(page, exporterOfOneUnion.title).waitFor();
  await page.getByLabel('Ne').waitFor();
  await picture('card-acting');
  expect(await faults()).toEqual([]);
  await write(page, 'Çay');
  await actingBar(page, exporterOfOneUnion.title).waitFor();
  await send(page);
  await page.waitForURL('**/cases/*');
  await actingBar(page, exporterOfOneUnion.title).waitFor();
  await page.getByText(`Kerem Aksoy (${brokerFirm.title}, ${exporterOfOneUnion.title} adına)`).waitFor();
  await picture('card-acted');
  expect(await faults()).toEqual([]);
  expect(await filedFavours()).toMatchObject([
    { opened_by: kerem.id, acting_for: sule.firm, acting_by: kerem.firm, acting_proxy: proxy },
  ]);

  await go(`/firms/${sule.firm}/start/favour`);
  await write(page, 'Kahve');
  const inForce = await openTask(sule, proxy, 'inForce');
  expect((await complete(sule, inForce, 'revoke')).status).toBe(200);
  await page.getByRole('alert').filter({ hasText: 'adına artık işlem yapamazsınız' }).waitFor();
  await page.getByText('Kahve').waitFor();
  await send(page);
  await page.getByRole('alert').nth(1).waitFor();
  await picture('card-over-in-the-middle');
  expect(await faults()).toEqual([]);
  expect(await filedFavours()).toHaveLength(1);
});

test('TIM-FIRM-01, 02, 04, TIM-ACT-01: what is sent from a tab left open on one firm is filed for that firm, whatever firm another tab has gone to', async () => {
  const { product } = theatre;
  const since = await product.clock.now();
  await addFirm(product.db, { person: irem.id, taxNumber: sule.firm, kind: 'exporter', since, byCase: null });
  const left = await theatre.window({ cookie: irem.cookie });
  await left.go(`/firms/${irem.firm}/start/favour`);
  await write(left.page, 'Sol');
  const right = await left.page.context().newPage();
  await right.goto(`${theatre.address}/firms/${irem.firm}/proxies`);
  await right.getByRole('button', { name: `Firmalarım: ${exporterOfThreeUnions.title}` }).click();
  await right.getByRole('menuitem', { name: exporterOfOneUnion.title }).click();
  await right.getByRole('button', { name: `Firmalarım: ${exporterOfOneUnion.title}` }).waitFor();
  await right.goto(`${theatre.address}/firms/${sule.firm}/start/favour`);
  await write(right, 'Sağ');
  await send(right);
  await right.waitForURL('**/cases/*');
  await left.page.getByRole('button', { name: `Firmalarım: ${exporterOfThreeUnions.title}` }).waitFor();
  await send(left.page);
  await left.page.waitForURL('**/cases/*');
  await left.page.getByText(`${exporterOfThreeUnions.title} adına işlem yapıyorsunuz`).waitFor();
  await left.picture('left-tab');
  const filed = (await filedFavours()).filter(({ opened_by }) => opened_by === irem.id);
  expect(filed.map(({ acting_for }) => acting_for)).toEqual([sule.firm, irem.firm]);
  const bodies = await product
    .db('answers')
    .whereIn(
      'case_id',
      filed.map(({ id }) => id),
    )
    .orderBy('answered_at');
  expect(bodies.map(({ body }) => body.what)).toEqual(['Sağ', 'Sol']);
});
