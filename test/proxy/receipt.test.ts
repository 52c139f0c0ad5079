import { broker as brokerFirm, exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { pagesOf } from '../pdf/reading.ts';
import { complete, decide, openTask } from '../product/deciding.ts';
import { eventually } from '../product/eventually.ts';
import { scannedPage, upload } from '../product/papers.ts';
import { staff } from '../product/people.ts';
import { mailTo } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';
import { files, type Merchant, merchant } from './merchants.ts';

let product: Product;
let [sule, kerem] = [] as unknown as [Merchant, Merchant];
beforeAll(async () => {
  product = await openProduct();
  sule = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  kerem = await merchant(product, brokerFirm, 'Kerem Aksoy');
}, 60_000);
afterAll(() => product.close());

type Issued = { readonly id: string; readonly title: string; readonly number: string };
const receiptsOf = async (who: Merchant, id: string) => {
  const { json } = await who.ask('GET', `/api/cases/${id}`);
  const documents = json['documents'] as (Issued & { name: string })[];
  return documents.filter(({ name }) => name === 'receipt');
};
const nth = (count: number, who: Merchant, id: string): Promise<Issued> =>
  eventually(async () => (await receiptsOf(who, id))[count - 1], `receipt ${count}`);

async function sends(id: string, name: string) {
  const task = await openTask(sule, id, 'deed');
  const { json } = await upload(product, sule, { task, field: 'deed', name, bytes: await scannedPage() });
  expect((await complete(sule, task, 'send', { deed: json['id'] })).status).toBe(200);
}

async function textOf({ id }: Issued): Promise<string> {
  const { status, headers } = await sule.ask('GET', `/api/documents/${id}`);
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  const row = await product.db('documents').where({ id }).first();
  const chunks: Buffer[] = [];
  for await (const chunk of await product.files.open(row.sha256.toString('hex'))) chunks.push(chunk as Buffer);
  return (await pagesOf(Buffer.concat(chunks))).join(' ');
}

test('U18: each sending has a receipt as PDF with its number, what was sent, when, and what happens next; no mail carries it', async () => {
  const id = await files(sule, { broker: kerem.firm }, '2027-12-31');
  await sends(id, 'vekaletname.png');
  const first = await nth(1, sule, id);
  const { number } = await product.db('cases').where({ id }).first('number');
  const text = await textOf(first);
  for (const word of [first.title, first.number, number, exporterOfOneUnion.title, 'Şule Işık', 'Onaya gönder'])
    expect(text).toContain(word);
  for (const word of [brokerFirm.title, 'Belirli bir güne kadar', '31.12.2027', 'vekaletname.png'])
    expect(text).toContain(word);
  expect(text).toMatch(/Gönderim\s*Onaya gönder, \d\d\.\d\d\.20\d\d \d\d:\d\d/);
  expect(text).toMatch(/Nerede\s*İstanbul Maden ve Metaller/);
  expect(text).toMatch(/Beklenen süre\s*3 iş günü/);

  const clerk = await staff(product, 'secretariatClerk', 'tim/immib', 'Elif Kaya');
  await decide(clerk, id, 'review', 'correct', { missing: [{ paper: 'deed', why: 'Sayfa okunmuyor.' }] });
  await sends(id, 'yeni-tarama.png');
  const second = await textOf(await nth(2, sule, id));
  expect(second).toContain('yeni-tarama.png');
  expect(second).not.toContain('31.12.2027');

  const mail = await mailTo(product, sule.email, 'Vekaletnameniz onaya gönderildi');
  expect(mail.attachments).toEqual([]);
  expect((await sule.ask('GET', `/api/cases/${id}/events`)).text).toContain('Alındı belgesi');
});
