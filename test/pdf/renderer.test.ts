import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Renderer, startRenderer } from '../../activities/pdf/renderer.ts';
import { textOf } from '../../activities/pdf/text.ts';
import { listener } from './listener.ts';
import { leavers, probes } from './probes.ts';

let dataDir: string;
let renderer: Renderer;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pdf-'));
  await chmod(dataDir, 0o755); // so that Chromium's user may enter it
  renderer = await startRenderer({ dataDir, rendersPerPage: 20 });
});
afterAll(async () => {
  await renderer.close();
  await rm(dataDir, { recursive: true });
});

const homes = async () => (await readdir(join(dataDir, 'pdf'))).filter((name) => name.startsWith('run-'));

/** Processes of a browser's group that have not ended. */
async function runningIn(group: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')));
  return stats.filter((stat) => new RegExp(`\\) [^Z] \\d+ ${group} `).test(stat)).length;
}

const letter = (extra = '') => `<!doctype html><html lang="tr"><body><p>Sayın Ayşe Işık</p>${extra}</body></html>`;
const shown = { expect: ['Sayın Ayşe Işık'] };
const bombs = (levels: number): string => {
  const groups = Array.from({ length: levels }, (_, n) => `<g id="g${n + 1}">${`<use href="#g${n}"/>`.repeat(10)}</g>`);
  return `<svg><defs><rect id="g0" width="1" height="1"/>${groups.join('')}</defs><use href="#g${levels}"/></svg>`;
};

describe('R32: nothing in a document reaches outside it', () => {
  test('each of the probes renders its text, and the listener hears nothing', async () => {
    const ear = await listener();
    for (const [what, html] of probes(ear.port)) {
      const text = await textOf(await renderer.render(letter(html), shown));
      expect([what, text]).toEqual([what, expect.not.stringContaining('root:')]);
      expect([what, ear.hits()]).toEqual([what, 0]);
    }
    await ear.close();
  });

  test('a document that takes the page away is an error, hears nothing and spoils no later document', async () => {
    const ear = await listener();
    const before = await renderer.render(letter(), shown);
    for (const [, html] of leavers(ear.port)) {
      await expect(renderer.render(letter(html), shown)).rejects.toMatchObject({ name: 'RenderFailure' });
      expect(await renderer.render(letter(), shown)).toEqual(before);
    }
    expect(ear.hits()).toBe(0);
    await ear.close();
  });

  test('the listener does hear who reaches it', async () => {
    const ear = await listener();
    await fetch(`http://127.0.0.1:${ear.port}/`).catch(() => undefined);
    expect(ear.hits()).toBe(1);
    await ear.close();
  });
});

test('R32: Chromium does not run as root, and listens on no port', async () => {
  const { pid } = renderer.state();
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  expect(status).not.toMatch(/^Uid:\t0\t/m);
  const listening = `${await readFile(`/proc/${pid}/cmdline`, 'utf8')}`;
  expect(listening).not.toMatch(/remote-debugging-port/);
});

test('R32: a text that is not in the PDF is an error that does not repeat it', async () => {
  const failing = renderer.render(letter(), { expect: ['Sayın Ayşe Işık', 'Mehmet Öz'] });
  await expect(failing).rejects.toMatchObject({ code: 'pdf.text', message: expect.not.stringContaining('Mehmet') });
  await expect(renderer.render(letter(), { expect: [] })).rejects.toThrow('at least one text');
});

test('R32: a document that hangs is ended with its browser; those beside and after it are rendered', async () => {
  const before = renderer.state().pid;
  const hanging = renderer.render(letter(bombs(9)), { ...shown, timeoutMs: 1_500 });
  const beside = renderer.render(letter(), shown);
  await expect(hanging).rejects.toMatchObject({ code: 'pdf.timeout' });
  expect(await textOf(await beside)).toContain('Ayşe');
  expect(await textOf(await renderer.render(letter(), shown))).toContain('Ayşe');
  expect(renderer.state().pid).not.toBe(before);
});

test('R1: a browser that is killed is replaced, and no document is lost', async () => {
  const rendering = Array.from({ length: 6 }, () => renderer.render(letter(), shown));
  const { pid } = renderer.state();
  process.kill(pid as number, 'SIGKILL');
  expect((await Promise.all(rendering)).every((pdf) => pdf.length > 1_000)).toBe(true);
  expect(renderer.state().pid).not.toBe(pid);
});

test('P7: fifty documents at once leave two pages and one browser, and are the same to the byte', async () => {
  const table = '<table><thead><tr><th>Alan</th><th>Değer</th></tr></thead><tr><td>VKN</td><td>1</td></tr></table>';
  const pdfs = await Promise.all(Array.from({ length: 50 }, () => renderer.render(letter(table), shown)));
  expect(new Set(pdfs.map((pdf) => pdf.toString('latin1'))).size).toBe(1);
  expect(renderer.state().pages).toBeLessThanOrEqual(2);
  expect(await homes()).toHaveLength(1);
});

test('another renderer, started later, gives the same bytes', async () => {
  const other = await startRenderer({ dataDir });
  const [first, second] = [await renderer.render(letter(), shown), await other.render(letter(), shown)];
  await other.close();
  expect(second).toEqual(first);
});

test('a closed renderer leaves no process and no folder, and says so to who comes late', async () => {
  const other = await startRenderer({ dataDir });
  const { pid } = other.state();
  await other.close();
  await expect(other.render(letter(), shown)).rejects.toMatchObject({ code: 'pdf.closed' });
  while ((await runningIn(pid as number)) > 0) await new Promise(setImmediate); // else this test's own time runs out
  expect(await homes()).toHaveLength(1);
});

test('a Chrome that is not there is named as the problem', async () => {
  const starting = startRenderer({ dataDir, chromePath: '/nowhere/chrome' });
  await expect(starting).rejects.toMatchObject({
    code: 'pdf.browser',
    message: expect.stringContaining('/nowhere/chrome'),
  });
});

test('the home of a browser whose worker was killed is removed at the next start', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  await mkdir(join(dataDir, 'pdf', `run-${hostname()}-${ended}-abc`));
  const other = await startRenderer({ dataDir });
  expect((await homes()).filter((name) => name.endsWith('-abc'))).toEqual([]);
  expect(await homes()).toHaveLength(2);
  await other.close();
});
