import { broker as brokerFirm, exporterOfOneUnion, exporterOfThreeUnions } from '../../outside/e-birlik/named-firms.ts';
import { codeOf, complete, decide, historyFor, inboxOf, openStep, openTask } from '../product/deciding.ts';
import { endOf, kept } from '../product/ending.ts';
import { seated, staff } from '../product/people.ts';
import { mailsTo, mailTo } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';
import { cardsOf, files, type Merchant, merchant, sendsDeed, tryToFile } from './merchants.ts';

let product: Product;
let [sule, kerem, irem] = [] as unknown as [Merchant, Merchant, Merchant];
beforeAll(async () => {
  product = await openProduct();
  sule = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  kerem = await merchant(product, brokerFirm, 'Kerem Aksoy');
  irem = await merchant(product, exporterOfThreeUnions, 'İrem Çağlar');
}, 60_000);
afterEach(() => product.pin());
afterAll(() => product.close());

const clerkAt = (unit: string, name: string) => staff(product, 'secretariatClerk', unit, name);
const whileAwake = async (who: Merchant): Promise<Merchant> => ({ ...who, ...(await seated(product, who.id)) });
const dayIn = async (days: number) => {
  const at = new Date((await product.clock.now()).getTime() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Istanbul' }).format(at);
};

test('TIM-POA-03..07, 10, 12: an exporter gives a broker a proxy; any of its secretariats approves; the giver ends it', async () => {
  const id = await files(irem, { broker: kerem.firm });
  expect((await openStep(irem, id, 'deed')).outcomes.map(({ id }) => id)).toEqual(['send', 'withdraw']);
  await sendsDeed(product, irem, id);
  const izmir = await clerkAt('tim/eib', 'Nil Koç');
  const istanbul = await clerkAt('tim/itkib', 'Can Öz');
  const elsewhere = await clerkAt('tim/immib', 'Ece Ak');
  await openTask(izmir, id, 'review');
  for (const clerk of [izmir, istanbul]) expect(await inboxOf(clerk)).toMatchObject([{ step: { id: 'review' } }]);
  expect(await inboxOf(elsewhere)).toEqual([]);
  expect(await cardsOf(kerem)).toEqual([]);

  expect((await decide(istanbul, id, 'review', 'approve', { mayReclaimDues: true })).status).toBe(200);
  await mailTo(product, irem.email, 'Vekaletnameniz onaylandı');
  await mailTo(product, kerem.email, 'Firma adına işlem yapabilirsiniz');
  expect(await cardsOf(kerem)).toMatchObject([{ taxNumber: irem.firm, by: kerem.firm, proxy: id }]);
  const held = await product.db('proxies').where({ case_id: id }).first();
  expect(held).toMatchObject({ giver: irem.firm, holder: kerem.firm, may_reclaim_dues: true, until: null });

  const inForce = await openStep(irem, id, 'inForce');
  expect((await openStep(kerem, id, 'inForce')).outcomes).toEqual([]);
  expect(codeOf(await complete(kerem, inForce.task, 'revoke'))).toBe('403 NotYours');
  expect((await complete(irem, inForce.task, 'revoke')).status).toBe(200);
  expect(await cardsOf(kerem)).toEqual([]);
  expect(await endOf(product, id)).toBe('revoked');
  await mailTo(product, kerem.email, 'Vekaletname sona erdirildi');
  expect(await historyFor(irem, id)).toContain('Vekaletname yürürlüğe girdi.');
  await kept(product, id, 'given-and-revoked', 'proxy');
});

test('TIM-GM-06..10, TIM-POA-11: a broker files with one secretariat; the exporter hears of it at once; it ends with its last day', async () => {
  const until = await dayIn(60);
  const id = await files(kerem, { exporter: sule.firm, secretariat: 'tim/immib' }, until);
  await sendsDeed(product, kerem, id);
  const warned = await mailTo(product, sule.email, 'Firmanız adına vekaletname tanımlandı');
  expect(warned.text).toContain('Güneş Yolu Gümrük Müşavirliği');
  const clerk = await clerkAt('tim/immib', 'Elif Kaya');
  const missing = { missing: [{ paper: 'deed', why: 'İkinci sayfa okunmuyor.' }] };
  expect((await decide(clerk, id, 'review', 'correct', missing)).status).toBe(200);
  expect((await mailTo(product, kerem.email, 'Vekaletnamenizde eksik belge var')).text).toContain(
    'İkinci sayfa okunmuyor.',
  );
  await sendsDeed(product, kerem, id);
  expect(await mailsTo(product, sule.email, 'Firmanız adına vekaletname tanımlandı')).toHaveLength(1);
  expect((await decide(clerk, id, 'review', 'approve', { mayReclaimDues: false })).status).toBe(200);
  await mailTo(product, sule.email, 'Firmanızın vekaletnamesi onaylandı');
  expect(await cardsOf(kerem)).toMatchObject([{ taxNumber: sule.firm }]);

  const { due } = await openStep(sule, id, 'inForce');
  expect(due).toBe(new Date(`${until}T23:59:59.999+03:00`).toISOString());
  await product.env.sleep('59 days');
  await mailTo(product, sule.email, 'Vekaletnamenin bitmesine 30 gün kaldı');
  await mailTo(product, kerem.email, 'Vekaletnamenin bitmesine 7 gün kaldı');
  const last = new Date(due!);
  const later = { ...kerem, ...(await seated(product, kerem.id, last)) };
  product.pin(last);
  expect(await cardsOf(later)).toHaveLength(1);
  product.pin(new Date(last.getTime() + 1));
  expect(await cardsOf(later)).toEqual([]);
  product.pin();
  await product.env.sleep('2 days');
  expect(await endOf(product, id)).toBe('ended');
  await mailTo(product, kerem.email, 'Vekaletnamenin süresi doldu');
  await mailTo(product, sule.email, 'Verdiğiniz vekaletnamenin süresi doldu');
  await kept(product, id, 'filed-by-the-broker-and-ended', 'proxy');
});

test('TIM-POA-04, 11: a refused proxy lets nobody act, and says why', async () => {
  const id = await files(await whileAwake(sule), { broker: kerem.firm });
  const awake = await whileAwake(sule);
  await sendsDeed(product, awake, id);
  const clerk = await clerkAt('tim/immib', 'Elif Kaya');
  await decide(clerk, id, 'review', 'reject', { reason: 'Vekaletnamede kaşe yok.' });
  expect((await mailTo(product, sule.email, 'Vekaletnameniz reddedildi')).text).toContain('Vekaletnamede kaşe yok.');
  expect(await endOf(product, id)).toBe('rejected');
  expect(await cardsOf(await whileAwake(kerem))).toEqual([]);
  await kept(product, id, 'refused', 'proxy');
});

test('whoever filed it may leave it, before the deed is sent and while it is looked at; the giver may too', async () => {
  const [owner, holder] = [await whileAwake(sule), await whileAwake(kerem)];
  const early = await files(owner, { broker: kerem.firm });
  expect((await decide(owner, early, 'deed', 'withdraw')).status).toBe(200);
  expect(await endOf(product, early)).toBe('withdrawn');
  await kept(product, early, 'left-before-the-deed', 'proxy');

  const late = await files(holder, { exporter: sule.firm, secretariat: 'tim/immib' });
  await sendsDeed(product, holder, late);
  expect((await decide(owner, late, 'review', 'withdraw')).status).toBe(200);
  expect(await endOf(product, late)).toBe('withdrawn');
  await kept(product, late, 'left-while-it-is-looked-at', 'proxy');
});

test('a proxy whose deed is never sent is given up after thirty days', async () => {
  const owner = await whileAwake(sule);
  const id = await files(owner, { broker: kerem.firm });
  await openStep(owner, id, 'deed');
  await product.env.sleep('31 days');
  await mailTo(product, sule.email, 'Vekaletname belgesi için son yedi gün');
  expect(await endOf(product, id)).toBe('abandoned');
  await kept(product, id, 'without-a-deed', 'proxy');
});

test('TIM-FIRM-04, TIM-POA-07: nobody files for a firm that is not theirs, nor with a broker that e-birlik does not know', async () => {
  const [owner, holder] = [await whileAwake(sule), await whileAwake(kerem)];
  const unlimited = { broker: kerem.firm, duration: 'unlimited' };
  expect(codeOf(await tryToFile(owner, unlimited, ''))).toBe('400 FirmNeeded');
  expect(codeOf(await tryToFile(owner, unlimited, irem.firm))).toBe('404 NotFound');
  expect(codeOf(await tryToFile(holder, unlimited))).toBe('400 Unfit');
  const noBroker = await tryToFile(owner, { ...unlimited, broker: irem.firm });
  expect(noBroker.json.fields).toMatchObject([{ at: '/body/answer/broker' }]);
});
