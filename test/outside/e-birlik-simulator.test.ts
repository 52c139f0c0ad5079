import { eBirlikClient } from '../../outside/e-birlik/client.ts';
import { exporterOfOneUnion, exporterOfThreeUnions } from '../../outside/e-birlik/generator.ts';
import { startEBirlik } from '../../outside/e-birlik/simulator.ts';
import { HandClock } from './clock.ts';
import { ownFolder } from './folder.ts';
import { ask, ledgerOf, turn } from './switches.ts';

const folders: { remove(): void }[] = [];
const running: { close(): Promise<void> }[] = [];
const start = async (settings: { dataDir?: string; seed?: number; key?: string; port?: number } = {}) => {
  const folder = ownFolder();
  folders.push(folder);
  const simulator = await startEBirlik({ port: 0, dataDir: folder.path, firms: 60, ...settings });
  running.push(simulator);
  return { ...simulator, dataDir: settings.dataDir ?? folder.path };
};
afterEach(async () => {
  for (const simulator of running.splice(0)) await simulator.close();
  for (const folder of folders.splice(0)) folder.remove();
});

test('firms, switches and ledger are still there after a restart, whatever seed the second start names', async () => {
  const first = await start();
  await turn(first.url, { paths: { '/firms/': { status: 503 } } });
  await fetch(`${first.url}/firms/${exporterOfOneUnion.taxNumber}`);
  const page = await (await fetch(first.url)).text();
  await running.pop()!.close();

  const second = await start({ dataDir: first.dataDir, seed: 2 });
  expect((await ledgerOf(second.url)).requests).toMatchObject([
    { method: 'GET', path: `/firms/${exporterOfOneUnion.taxNumber}`, status: 503 },
  ]);
  expect(await ask(`${second.url}/switches`)).toEqual({ paths: { '/firms/': { status: 503 } } });
  const withoutNonce = (text: string) => text.replaceAll(/nonce="[^"]*"/g, '');
  expect(withoutNonce(await (await fetch(second.url)).text())).toBe(withoutNonce(page));
});

test('the ledger shows a request that hangs as one without an answer, and not the requests to its own desk', async () => {
  const { url } = await start();
  await turn(url, { hang: true });
  const patience = new AbortController();
  const hanging = fetch(`${url}/firms/${exporterOfOneUnion.taxNumber}`, { signal: patience.signal });
  while ((await ledgerOf(url)).count === 0);
  patience.abort();
  await expect(hanging).rejects.toThrow();
  expect(await ledgerOf(url)).toMatchObject({ count: 1, requests: [{ status: null }] });
});

test('with a key, only those who show it are answered', async () => {
  const { url } = await start({ key: 'the-key-of-tim' });
  const clock = new HandClock();
  const { taxNumber, title } = exporterOfOneUnion;
  await expect(eBirlikClient({ url, clock }).findFirm(taxNumber)).rejects.toMatchObject({ name: 'OutsideRefused' });
  const withKey = eBirlikClient({ url, clock, key: 'the-key-of-tim' });
  expect((await withKey.findFirm(taxNumber))?.title).toBe(title);
});

test('an unknown switch or an impossible value is refused and changes nothing', async () => {
  const { url } = await start();
  for (const switches of [{ slow: true }, { errorRate: 2 }, { status: 42 }, { paths: { firms: {} } }])
    await expect(turn(url, switches)).rejects.toThrow('unknownSwitch');
  const nonsense = await fetch(`${url}/switches`, { method: 'PUT', body: 'x'.repeat(100_000) });
  expect(nonsense.status).toBe(400);
  expect(await ask(`${url}/switches`)).toEqual({});
});

test('the page finds firms without regard to Turkish letters, by number and by union, and names the demonstration firms', async () => {
  const { url } = await start();
  const found = async (words: string) => (await fetch(`${url}/?q=${encodeURIComponent(words)}`)).text();
  expect(await found('')).toContain('Tek birliğe üye ihracatçı');
  for (const words of ['isik inci', 'IŞIK İNCİ', exporterOfThreeUnions.taxNumber.slice(0, 9), 'ihkib'])
    expect(await found(words)).toContain(exporterOfThreeUnions.title);
  expect(await found('böyle bir firma yok')).toContain('Daha kısa bir sözcük yazın.');
});

test('what is searched for comes back escaped, and the page runs no script but its own', async () => {
  const { url } = await start();
  const answer = await fetch(`${url}/?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect(await answer.text()).not.toContain('<script>alert');
  expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'nonce-[^']+';/);
});

test('a busy port is reported and leaves nothing open behind it', async () => {
  const { url } = await start();
  const folder = ownFolder();
  folders.push(folder);
  const port = Number(new URL(url).port);
  await expect(startEBirlik({ port, dataDir: folder.path })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
