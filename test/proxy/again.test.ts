import { randomUUID } from 'node:crypto';
import { brokerAndExporter, broker as brokerFirm, exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { codeOf, complete, decide, openTask } from '../product/deciding.ts';
import { scannedPage, upload } from '../product/papers.ts';
import { type Clerk, staff } from '../product/people.ts';
import { openProduct, type Product } from '../product/stage.ts';
import { files, type Merchant, merchant } from './merchants.ts';

let product: Product;
let [sule, ece, kerem, begum] = [] as unknown as [Merchant, Merchant, Merchant, Merchant];
let clerk: Clerk;
beforeAll(async () => {
  product = await openProduct();
  sule = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  ece = await merchant(product, exporterOfOneUnion, 'Ece Işık');
  kerem = await merchant(product, brokerFirm, 'Kerem Aksoy');
  begum = await merchant(product, brokerAndExporter, 'Begüm Ünal');
  clerk = await staff(product, 'secretariatClerk', 'tim/immib', 'Elif Kaya');
}, 60_000);
afterAll(() => product.close());

/** A broker gives the proxy for its own exports. */
async function filesExports(who: Merchant): Promise<string> {
  const answer = { broker: brokerFirm.taxNumber, duration: 'unlimited' };
  const body = { process: 'proxy', answer, firm: who.firm, as: 'exporter' };
  const reply = await who.ask('POST', '/api/cases', { key: randomUUID(), body });
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.json['id'] as string;
}

const asked = '?outcome=send&field=deed';
const earlier = async (who: Merchant, task: string) => {
  const { json, status, text } = await who.ask('GET', `/api/tasks/${task}/earlier-documents${asked}`);
  if (status !== 200) throw new Error(text);
  return json['documents'] as { id: string; fileName: string; caseNumber: string }[];
};
const taking = (who: Merchant, task: string, document: string) =>
  who.ask('POST', `/api/tasks/${task}/earlier-documents`, { body: { outcome: 'send', field: 'deed', document } });

test('U9, TIM-POA-08: the deed of one firm is handed in again for another by whoever is of the firm, and by nobody else', async () => {
  const first = await files(sule, { broker: kerem.firm });
  const task = await openTask(sule, first, 'deed');
  const bytes = await scannedPage();
  const unsent = await upload(product, sule, { task, field: 'deed', name: 'yarim.png', bytes: await scannedPage() });
  const sent = await upload(product, sule, { task, field: 'deed', name: 'vekaletname.png', bytes });
  const second = await openTask(ece, await files(ece, { broker: begum.firm }), 'deed');
  expect(await earlier(ece, second)).toEqual([]);
  await complete(sule, task, 'send', { deed: sent.json['id'] });

  const [found, ...others] = await earlier(ece, second);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ id: sent.json['id'], fileName: 'vekaletname.png' });
  for (const document of [unsent.json['id'] as string, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11'])
    expect(codeOf(await taking(ece, second, document))).toBe('404 NotFound');
  const stranger = await openTask(begum, await filesExports(begum), 'deed');
  expect(await earlier(begum, stranger)).toEqual([]);
  expect(codeOf(await taking(begum, stranger, found!.id))).toBe('404 NotFound');
  expect(codeOf(await taking(begum, second, found!.id))).toBe('403 NotYours');

  const taken = await taking(ece, second, found!.id);
  expect(taken).toMatchObject({ status: 201, json: { fileName: 'vekaletname.png', sent: false } });
  expect((await complete(ece, second, 'send', { deed: taken.json['id'] })).status).toBe(200);
  const rows = await product.db('documents').whereIn('id', [found!.id, taken.json['id'] as string]);
  expect(rows.map(({ sha256 }) => sha256.toString('hex'))).toEqual(Array(2).fill(rows[0].sha256.toString('hex')));
  const seen = await clerk.ask('GET', `/api/documents/${taken.json['id']}`);
  expect([seen.status, seen.headers['content-length']]).toEqual([200, String(bytes.length)]);
});

test('U9: what was asked for once more in the same case is no earlier paper', async () => {
  const id = await files(ece, { broker: kerem.firm });
  const task = await openTask(ece, id, 'deed');
  const { json } = await upload(product, ece, {
    task,
    field: 'deed',
    name: 'okunmuyor.png',
    bytes: await scannedPage(),
  });
  await complete(ece, task, 'send', { deed: json['id'] });
  await decide(clerk, id, 'review', 'correct', { missing: [{ paper: 'deed', why: 'Sayfa okunmuyor.' }] });
  const again = await openTask(ece, id, 'deed');
  expect((await earlier(ece, again)).map(({ fileName }) => fileName)).not.toContain('okunmuyor.png');
});

type Field = { readonly name: string; readonly suggest?: readonly { value: string; label: string }[] };
const fieldsFor = async (who: Merchant, query: string) => {
  const { json } = await who.ask('GET', `/api/processes/proxy?${query}`);
  return (json['form'] as { fields: Field[] }[]).flatMap(({ fields }) => fields);
};
const suggested = async (who: Merchant, query: string, name: string) =>
  (await fieldsFor(who, query)).find((field) => field.name === name)?.suggest;

test('U9: the firms that were chosen before are offered again, the latest first, to the people of the same firm', async () => {
  expect((await suggested(sule, `firm=${sule.firm}`, 'broker'))?.map(({ value }) => value)).toEqual([
    kerem.firm,
    begum.firm,
  ]);
  expect(await suggested(begum, `firm=${begum.firm}`, 'exporter')).toBeUndefined();
  const { json } = await sule.ask('GET', '/api/processes/proxy');
  expect(JSON.stringify(json)).not.toContain('suggest');
});

test('a firm that is broker and exporter acts as either, as it says: each has its own form and its own end of a proxy', async () => {
  const { json } = await begum.ask('GET', '/api/session');
  expect(json['firms']).toMatchObject([
    { taxNumber: begum.firm, as: 'broker' },
    { taxNumber: begum.firm, as: 'exporter' },
  ]);
  const names = async (as: string) => (await fieldsFor(begum, `firm=${begum.firm}${as}`)).map(({ name }) => name);
  expect(await names('')).toEqual(expect.arrayContaining(['exporter', 'secretariat']));
  expect(await names('&as=exporter')).toEqual(['broker', 'duration', 'until']);
  expect(codeOf(await sule.ask('GET', `/api/processes/proxy?firm=${sule.firm}&as=broker`))).toBe('404 NotFound');
  const card = await begum.ask('GET', `/api/firms/${begum.firm}/card?as=exporter`);
  expect(card.json).toMatchObject({ as: 'exporter', unions: [{ unit: 'tim/utib' }] });
  const sides = await begum.ask('GET', `/api/proxies?firm=${begum.firm}&side=given`);
  expect(sides.json['proxies']).toMatchObject([{ other: { taxNumber: kerem.firm }, side: 'given' }]);
});
