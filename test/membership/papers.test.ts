import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { corpus } from '../files/corpus/all.ts';
import { jpeg, png } from '../files/corpus/pictures.ts';
import { applicant, toldOf } from '../product/applying.ts';
import { codeOf, complete, openTask } from '../product/deciding.ts';
import { scannedPage, upload, uploadPapers } from '../product/papers.ts';
import { staff } from '../product/people.ts';
import { openProduct, type Product } from '../product/stage.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());

const megabytes = 1024 * 1024;
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

async function somebody() {
  const one = await applicant(product);
  const task = await openTask(one.who, one.id, 'documents');
  const send = (bytes: Buffer, name?: string, field = 'petition') =>
    upload(product, one.who, { task, field, bytes, ...(name && { name }) });
  return { ...one, task, send };
}

/** A picture of exactly so many bytes: what follows the end of a PNG is measured, too. */
async function pictureOf(bytes: number): Promise<Buffer> {
  const picture = await png();
  const chunk = Buffer.alloc(bytes - picture.length);
  chunk.writeUInt32BE(chunk.length - 12, 0);
  chunk.write('teXt', 4, 'latin1');
  chunk.writeUInt32BE(crcOf(chunk.subarray(4, -4)), chunk.length - 4);
  const end = picture.length - 12;
  return Buffer.concat([picture.subarray(0, end), chunk, picture.subarray(end)]);
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

test('TIM-REG-21, 23: JPEG, PNG and PDF are taken for what they are, whatever the letters of their ending', async () => {
  const { send, id, who } = await somebody();
  const pdf = corpus.find(({ expected, name }) => expected === 'taken' && name.endsWith('.pdf'))!;
  const taken = [
    await send(await jpeg(), 'dilekçe.JPEG'),
    await send(await jpeg(), 'dilekçe.jpg'),
    await send(await png(), 'sirküler.PNG', 'circular'),
    await send(await pdf.bytes(), 'imza sirküleri.pdf', 'circular'),
  ];
  expect(taken.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(taken.map(({ json }) => json['type'])).toEqual(['image/jpeg', 'image/jpeg', 'image/png', 'application/pdf']);
  const { json } = await who.ask('GET', `/api/cases/${id}`);
  expect((json['documents'] as { title: string; sent: boolean }[]).map(({ title, sent }) => [title, sent])).toEqual([
    ['Üyelik dilekçesi', true],
    ['Üyelik dilekçesi', false],
    ['Üyelik dilekçesi', false],
    ['İmza sirküleri', false],
    ['İmza sirküleri', false],
  ]);
});

test.each([
  ['R28: a web page named .jpg', 'dilekçe.jpg', () => Buffer.from('<html><script>alert(1)</script>'), 'web sayfası'],
  ['TIM-REG-21: a Word file', 'dilekçe.docx', () => Buffer.from('PK\u0003\u0004'), '“.docx” uzantılı dosya alınmaz'],
  ['an empty file', 'dilekçe.pdf', () => Buffer.alloc(0), 'Dosya boş (0 bayt)'],
  ['a cut-off PDF', 'dilekçe.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'PDF açılamadı'],
  ['a PNG named .pdf', 'dilekçe.pdf', () => png(), 'adı ile içeriği uyuşmuyor'],
])('%s is refused with its own sentence', async (_, name, bytes, say) => {
  const { send, id } = await somebody();
  const refused = await send(await bytes(), name);
  expect(codeOf(refused)).toBe('422 FileRefused');
  expect(refused.json['detail']).toContain(say);
  expect(await product.db('documents').where({ case_id: id, direction: 'in' })).toEqual([]);
});

test('TIM-REG-22, 23: five megabytes are taken to the byte, one byte more is told its size and the limit', async () => {
  const { send } = await somebody();
  expect(await send(await pictureOf(5 * megabytes))).toMatchObject({ status: 201, json: { bytes: 5 * megabytes } });
  const refused = await send(await pictureOf(5 * megabytes + 1));
  expect(codeOf(refused)).toBe('422 FileRefused');
  expect(refused.json['detail']).toContain('5,1 MB; en fazla 5 MB yüklenebilir');
});

test('X-04, R31: a file with a virus is refused, and nothing of it is kept', async () => {
  const { send, id } = await somebody();
  const bytes = Buffer.concat([await png(), Buffer.from(eicar)]);
  const pdf = corpus.find(({ expected, name }) => expected === 'taken' && name.endsWith('.pdf'))!;
  const infected = Buffer.concat([await pdf.bytes(), Buffer.from(`\n% ${eicar}\n%%EOF\n`)]);
  const refused = [await send(bytes), await send(infected, 'dilekçe.pdf')];
  for (const { status, json } of refused) expect([status, json['code']]).toEqual([422, 'FileRefused']);
  expect(refused[1]!.json['detail']).toContain('virüs');
  const sha256 = createHash('sha256').update(infected).digest();
  expect(await product.db('blobs').where({ sha256 })).toEqual([]);
  expect((await readdir(product.dataDir, { recursive: true })).join()).not.toContain(sha256.toString('hex'));
  expect(await product.db('documents').where({ case_id: id, direction: 'in' })).toEqual([]);
});

test('TIM-REG-19, 20: both papers are asked for by name', async () => {
  const { task, who, send } = await somebody();
  const nothing = await complete(who, task, 'send');
  expect(codeOf(nothing)).toBe('400 Unfit');
  expect(toldOf(nothing)).toEqual({
    petition: '“Üyelik dilekçesi” belgesini yükleyin.',
    circular: '“İmza sirküleri” belgesini yükleyin.',
  });
  const petition = (await send(await scannedPage())).json['id'];
  expect(toldOf(await complete(who, task, 'send', { petition }))).toEqual({
    circular: '“İmza sirküleri” belgesini yükleyin.',
  });
});

test('one file does not stand for two papers, and a file of another application for none', async () => {
  const { task, who, send } = await somebody();
  const petition = (await send(await scannedPage())).json['id'] as string;
  expect(Object.keys(toldOf(await complete(who, task, 'send', { petition, circular: petition })))).toEqual([
    'circular',
  ]);

  const stranger = await somebody();
  const [theirs] = Object.values(await uploadPapers(product, stranger.who, stranger.task, ['circular']));
  const told = toldOf(await complete(who, task, 'send', { petition, circular: theirs! }));
  expect(told).toEqual({ circular: '“İmza sirküleri” dosyası bulunamadı. Dosyayı yeniden yükleyin.' });
  const circular = (await send(await scannedPage(), 'b.png', 'circular')).json['id'] as string;
  expect((await complete(who, task, 'send', { petition, circular })).status).toBe(200);
});

test('R23, X-04: the link of one application opens no other: not the case, its history, its files, its uploads', async () => {
  const ayse = await somebody();
  const [scan] = Object.values(await uploadPapers(product, ayse.who, ayse.task, ['petition']));
  const { who: stranger } = await somebody();
  for (const path of [
    `/api/cases/${ayse.id}`,
    `/api/cases/${ayse.id}/events`,
    `/api/documents/${scan}`,
    `/api/tasks/${ayse.task}`,
  ])
    expect(codeOf(await stranger.ask('GET', path))).toBe('404 NotFound');
  const meddled = await upload(product, stranger, { task: ayse.task, field: 'petition', bytes: await scannedPage() });
  expect(codeOf(meddled)).toBe('404 NotFound');
  expect(codeOf(await complete(stranger, ayse.task, 'withdraw'))).toBe('404 NotFound');
  expect(codeOf(await product.ask('GET', `/api/documents/${scan}`))).toBe('401 NotSignedIn');
});

test('R31: a scan comes back as it was sent, as an attachment; the clerk reads it only once it is handed in', async () => {
  const { id, task, who, send } = await somebody();
  const elif = await staff(product, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
  const bytes = await scannedPage();
  const petition = (await send(bytes, 'imzalı dilekçe.png')).json['id'] as string;
  const spare = (await send(await scannedPage(), 'yanlış dosya.png')).json['id'] as string;
  const [circular] = Object.values(await uploadPapers(product, who, task, ['circular']));
  const served = await who.ask('GET', `/api/documents/${petition}`);
  expect(served.headers['content-disposition']).toMatch(/^attachment;.*imzal%C4%B1%20dilek%C3%A7e\.png/);
  expect(served.headers['content-security-policy']).toContain('sandbox');
  expect(served.headers['x-content-type-options']).toBe('nosniff');

  expect(codeOf(await elif.ask('GET', `/api/documents/${petition}`))).toBe('404 NotFound');
  expect((await complete(who, task, 'send', { petition, circular: circular! })).status).toBe(200);
  await openTask(elif, id, 'review');
  expect((await elif.ask('GET', `/api/documents/${petition}`)).status).toBe(200);
  expect(codeOf(await elif.ask('GET', `/api/documents/${spare}`))).toBe('404 NotFound');
  const view = (await elif.ask('GET', `/api/cases/${id}`)).json;
  expect((view['documents'] as { fileName: string }[]).map(({ fileName }) => fileName)).not.toContain(
    'yanlış dosya.png',
  );
  expect(view['firm']).toEqual({ taxNumber: exporterOfOneUnion.taxNumber, title: exporterOfOneUnion.title });

  const { data } = await product
    .db('case_events')
    .where({ case_id: id, kind: 'documentReceived' })
    .orderBy('seq')
    .first();
  expect(data).toMatchObject({ document: petition, sha256: createHash('sha256').update(bytes).digest('hex') });
});
