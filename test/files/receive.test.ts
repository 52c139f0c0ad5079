import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepIncoming } from '../../files/incoming.ts';
import { answerTo, multipart, uploadServer } from './upload-server.ts';

let dataDir: string;
let server: Awaited<ReturnType<typeof uploadServer>>;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'receive-'));
  server = await uploadServer(dataDir, 'scan');
});
afterEach(async () => {
  await server.close();
  await rm(dataDir, { recursive: true });
});

const left = () => readdir(join(dataDir, 'incoming')).catch(() => []);
const limit = 5 * 1024 * 1024;

async function send(body: Buffer, headers: Record<string, string | number> = {}) {
  const request = server.open(headers);
  request.on('error', () => undefined); // the server may hang up on a body that it does not want
  request.end(body);
  return await answerTo(request);
}

test('Ayşe sends a scan; it lies hashed under a random name that nobody else may read', async () => {
  const content = Buffer.from('tarama'.repeat(1000));
  const answer = await send(
    multipart({ name: 'field', content: 'petition' }, { name: 'file', filename: 'Üyelik dilekçesi.pdf', content }),
  );
  const path = answer['path'] as string;
  expect(answer).toMatchObject({ bytes: 6000, name: 'Üyelik dilekçesi.pdf', fields: { field: 'petition' } });
  expect(answer['sha256']).toBe(createHash('sha256').update(content).digest('hex'));
  expect(await readFile(path)).toEqual(content);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(path).toMatch(/incoming\/[0-9a-f-]{36}$/);
});

test('TIM-REG-23: 5 MB are received, one byte more is refused and leaves nothing', async () => {
  const file = (bytes: number) => multipart({ name: 'file', filename: 'a.pdf', content: Buffer.alloc(bytes) });
  expect(await send(file(limit))).toMatchObject({ bytes: limit });
  expect(await send(file(limit + 1))).toMatchObject({ refused: 'file.tooLarge' });
  expect(await left()).toHaveLength(1);
});

test('R10: an upload announced as 3 GB is refused before its body is read', async () => {
  const request = server.open({ 'content-length': 3 * 1024 ** 3 });
  request.on('error', () => undefined);
  request.write(multipart({ name: 'file', filename: 'a.pdf', content: Buffer.alloc(1000) }));
  expect(await answerTo(request)).toMatchObject({ refused: 'file.tooLarge', bytes: 3 * 1024 ** 3 });
  expect(await left()).toEqual([]);
});

describe('R10: an upload without a length and without an end is heard no further than its limit', () => {
  const start = multipart({ name: 'file', filename: 'a.pdf', content: 'x' });
  const afterHeader = start.indexOf('\r\n\r\n') + 4;
  test.each([
    ['an endless file', start.subarray(0, afterHeader)],
    ['an endless part header', start.subarray(0, afterHeader - 1)],
    ['an endless preamble', Buffer.alloc(0)],
    ['an endless epilogue', start],
  ])('%s', async (_what, beginning) => {
    const request = server.open({ 'transfer-encoding': 'chunked' });
    request.on('error', () => undefined);
    request.write(beginning);
    const answering = answerTo(request);
    const flow = () => void (request.destroyed || request.write(Buffer.alloc(1024 * 1024)));
    request.on('drain', flow);
    flow();
    const answer = await answering.finally(() => request.off('drain', flow));
    if (beginning !== start) expect(answer).toMatchObject({ refused: 'file.tooLarge' });
    expect(server.bytesHeard()).toBeLessThan(limit + 2 * 1024 * 1024);
    expect(await left()).toHaveLength('path' in answer ? 1 : 0);
  });
});

test('R30: a sender who goes away half-way leaves no temporary file', async () => {
  const request = server.open({ 'content-length': 100_000 });
  request.on('error', () => undefined);
  request.write(multipart({ name: 'file', filename: 'a.pdf', content: Buffer.alloc(50_000) }).subarray(0, 40_000));
  while (server.results.length === 0 || (await left()).length === 0) await new Promise(setImmediate);
  request.destroy();
  expect(await server.results[0]).toMatchObject({ refused: 'file.interrupted' });
  expect(await left()).toEqual([]);
});

describe('R30: malformed bodies are refused, leave nothing and do not end the server', () => {
  const whole = multipart({ name: 'file', filename: 'a.pdf', content: 'x'.repeat(5_000) });
  const field = (name: string, content = '1') =>
    multipart({ name, content }, { name: 'file', filename: 'a', content: 'x' });
  const bodies: [string, Buffer, Record<string, string>, string][] = [
    ['no end', whole.subarray(0, 3_000), {}, 'file.form'],
    ['no boundary', whole, { 'content-type': 'multipart/form-data' }, 'file.form'],
    ['not a form', Buffer.from('{}'), { 'content-type': 'application/json' }, 'file.form'],
    ['no file', multipart({ name: 'field', content: 'x' }), {}, 'file.missing'],
    ['an empty file', multipart({ name: 'file', filename: 'a.pdf', content: '' }), {}, 'file.empty'],
    [
      'two files',
      multipart(...[1, 2].map((n) => ({ name: 'file', filename: `${n}.pdf`, content: 'x' }))),
      {},
      'file.many',
    ],
    ['a nested name', field('a[b][c]'), {}, 'file.form'],
    ['a nested name a thousand deep', field(`a${'[b]'.repeat(1_000)}`), {}, 'file.form'],
    ['__proto__ as a name', field('__proto__'), {}, 'file.form'],
    ['a name given twice', multipart(...[1, 2].map(() => ({ name: 'a', content: 'x' }))), {}, 'file.form'],
    ['a value too long', field('a', 'x'.repeat(2_000)), {}, 'file.form'],
    ['too many fields', multipart(...'abcdefghijk'.split('').map((name) => ({ name, content: 'x' }))), {}, 'file.form'],
  ];
  test.each(bodies)('%s', async (_what, body, headers, refused) => {
    expect(await send(body, headers)).toMatchObject({ refused });
    expect(await left()).toEqual([]);
    expect(await send(whole)).toMatchObject({ bytes: 5_000 });
  });
});

test('R28: a name that reads backwards is refused, a path in a name is not kept', async () => {
  const named = (filename: string) => send(multipart({ name: 'file', filename, content: 'x' }));
  expect(await named('fatura\u202egpj.exe')).toMatchObject({ refused: 'file.nameDirection' });
  expect(await named('../../etc/parola.pdf')).toMatchObject({ name: 'parola.pdf' });
  expect(await named('C:\\\\belgeler\\\\dilekçe.pdf')).toMatchObject({ name: 'dilekçe.pdf' });
});

test('what a killed process left half received is swept away, what is being received is not', async () => {
  await send(multipart({ name: 'file', filename: 'a.pdf', content: 'x' }));
  const old = join(dataDir, 'incoming', 'old');
  await writeFile(old, 'x');
  await utimes(old, 1, 1);
  expect(await sweepIncoming(dataDir, 3_600_000)).toBe(1);
  expect(await left()).toHaveLength(1);
});
