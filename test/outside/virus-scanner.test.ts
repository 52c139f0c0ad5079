import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { virusScannerClient } from '../../outside/virus-scanner/client.ts';
import { startVirusScanner, type VirusScannerSimulator } from '../../outside/virus-scanner/simulator.ts';
import { ownFolder } from './folder.ts';
import { ask, turn } from './switches.ts';

const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));
const infected = { virus: 'Win.Test.EICAR_HDB-1' };
let simulator: VirusScannerSimulator;
const scanner = (timeoutMs = 5000) => virusScannerClient({ address: simulator.url, timeoutMs });
const scans = async () => (await ask(`${simulator.switchesUrl}/ledger`))['scans'] as { bytes: number; reply: string }[];

beforeAll(async () => {
  simulator = await startVirusScanner({ port: 0 });
});
beforeEach(() => turn(simulator.switchesUrl, {}));
afterAll(() => simulator.close());

test('a running scanner answers PING and tells its version', async () => {
  await scanner().ping();
  expect(await scanner().version()).toMatch(/^ClamAV /);
});

test('clean bytes are clean, an empty file too', async () => {
  expect(await scanner().scan(Buffer.from('%PDF-1.7 dilekçe'))).toBe('clean');
  expect(await scanner().scan(Buffer.alloc(0))).toBe('clean');
});

test('R31: EICAR is found, at the beginning, deep inside, and across the border of two chunks', async () => {
  expect(await scanner().scan(eicar)).toEqual(infected);
  const deep = Buffer.concat([Buffer.alloc(300_000, 'a'), eicar, Buffer.alloc(1000, 'b')]);
  expect(await scanner().scan(deep)).toEqual(infected);
  const across = Buffer.concat([Buffer.alloc(64 * 1024 - 10, 'a'), eicar]);
  expect(await scanner().scan(across)).toEqual(infected);
  expect(await scanner().scan(Readable.from([...eicar].map((byte) => Buffer.of(byte))))).toEqual(infected);
});

test('a file of 20 MB is streamed whole', async () => {
  const folder = ownFolder();
  const path = join(folder.path, 'large');
  writeFileSync(path, Buffer.alloc(20 * 1024 * 1024, 'x'));
  expect(await scanner(20_000).scan(createReadStream(path))).toBe('clean');
  expect((await scans()).at(-1)).toMatchObject({ bytes: 20 * 1024 * 1024, reply: 'stream: OK' });
  folder.remove();
});

test('over the size limit the scanner refuses; the client says so or, if the reply was lost in the reset, that the line broke', async () => {
  await turn(simulator.switchesUrl, { sizeLimit: 1000 });
  expect(await scanner().scan(Buffer.alloc(1000))).toBe('clean');
  const small = scanner().scan(Buffer.alloc(1001));
  await expect(small).rejects.toMatchObject({ name: 'OutsideRefused' });
  const large = scanner().scan(Buffer.alloc(5_000_000));
  await expect(large).rejects.toThrow(/size limit|connection/);
});

test.each([
  [{ hang: true }, 'OutsideUnavailable', 'timeout'],
  [{ latencyMs: 60_000 }, 'OutsideUnavailable', 'timeout'],
  [{ answer: 'error' }, 'OutsideUnavailable', 'busy'],
  [{ answer: 'cut' }, 'OutsideUnavailable', 'connection'],
  [{ answer: 'garbage' }, 'OutsideAnswerUnfit', 'unknown reply'],
  [{ answer: 'endless' }, 'OutsideAnswerUnfit', 'too large'],
])('with %j a scan ends as %s: %s, never as clean', async (switches, name, reason) => {
  await turn(simulator.switchesUrl, switches);
  await expect(scanner('answer' in switches ? 5_000 : 300).scan(Buffer.from('x'))).rejects.toMatchObject({
    name,
    reason,
  });
});

test('latency below the time limit only takes time', async () => {
  await turn(simulator.switchesUrl, { latencyMs: 100 });
  expect(await scanner().scan(eicar)).toEqual(infected);
});

test('a scanner that does not run ends as a lost connection', async () => {
  const gone = virusScannerClient({ address: 'tcp://127.0.0.1:9' });
  await expect(gone.scan(eicar)).rejects.toMatchObject({ name: 'OutsideUnavailable', reason: 'connection' });
  await expect(gone.ping()).rejects.toMatchObject({ reason: 'connection' });
});

test('a file that cannot be read is the file’s failure, not the scanner’s', async () => {
  const missing = createReadStream('/nowhere/at-all');
  await expect(scanner().scan(missing)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('an address of another shape is refused at once', () => {
  for (const address of ['http://127.0.0.1:3310', 'tcp://127.0.0.1'])
    expect(() => virusScannerClient({ address })).toThrow('tcp://host:port');
});

test('an unknown switch is refused and changes nothing', async () => {
  await expect(turn(simulator.switchesUrl, { slow: true })).rejects.toThrow('unknownSwitch');
  expect(await ask(`${simulator.switchesUrl}/switches`)).toEqual({});
});
