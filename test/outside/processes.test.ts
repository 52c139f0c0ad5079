import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { eBirlikClient } from '../../outside/e-birlik/client.ts';
import { broker } from '../../outside/e-birlik/generator.ts';
import { virusScannerClient } from '../../outside/virus-scanner/client.ts';
import { HandClock } from './clock.ts';
import { ownFolder } from './folder.ts';

const root = new URL('../../', import.meta.url).pathname;
const children: ChildProcess[] = [];
const folder = ownFolder();

async function run(path: string, env: Record<string, string>): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, ['--no-warnings', path], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  while (!said.includes('\n')) await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  return { child, line: said.trim() };
}
const urlIn = (line: string) => line.slice(line.indexOf(' ') + 1);

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  folder.remove();
});

test('e-birlik runs as a process; kill -9 loses no firm; SIGTERM ends it; a busy port is one sentence', async () => {
  const env = { E_BIRLIK_PORT: '0', DATA_DIR: folder.path };
  const first = await run('outside/e-birlik/simulator.ts', env);
  first.child.kill('SIGKILL');
  const { child, line } = await run('outside/e-birlik/simulator.ts', env);
  const client = eBirlikClient({ url: urlIn(line), clock: new HandClock() });
  expect(await client.findFirm(broker.taxNumber)).toEqual(broker);

  const busy = await run('outside/e-birlik/simulator.ts', { ...env, E_BIRLIK_PORT: new URL(urlIn(line)).port });
  expect(busy.line).toMatch(/^e-birlik: bu kapı dolu/);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('the virus scanner runs as a process', async () => {
  const { line } = await run('outside/virus-scanner/simulator.ts', { VIRUS_SCANNER_PORT: '0' });
  await virusScannerClient({ address: urlIn(line) }).ping();
});
