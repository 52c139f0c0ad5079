import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../activities/pdf/launch.ts';
import { pageOf } from '../activities/pdf/page.ts';
import { type Renderer, startRenderer } from '../activities/pdf/renderer.ts';
import { cpuSeconds } from './cpu.ts';
import { atMost, type Row } from './row.ts';
import { median, spreadOf } from './spread.ts';

const batch = 1_000;
const turn = 100;
const warmUp = 1_000; // until then the heap of Node grows to its working size
const atOnce = 2;
const bareTurn = 40;
const bars = { milliseconds: 15, growthMegabytes: 50 };

/** P7: a thousand one-page PDFs on a warm renderer, checked and made deterministic, in turns with the bare page.pdf(). */
export async function benchPdf(): Promise<readonly Row[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-pdf-'));
  const [renderer, bare] = [await startRenderer({ dataDir }), await openBare(dataDir)];
  try {
    await renderMany(renderer, warmUp);
    await bare.print(bareTurn * 5);
    const before = await residentMegabytes(renderer);
    const times = await takeTurns(renderer, bare);
    return rowsOf(times, (await residentMegabytes(renderer)) - before);
  } finally {
    await bare.close();
    await renderer.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Times = { readonly ours: number[]; readonly bare: number[]; cpu: number };

async function takeTurns(renderer: Renderer, bare: Bare): Promise<Times> {
  const times: Times = { ours: [], bare: [], cpu: 0 };
  for (let printed = 0; printed < batch; printed += turn) {
    times.bare.push((await timed(() => bare.print(bareTurn))) / bareTurn);
    const used = cpuSeconds(process.pid);
    times.ours.push((await timed(() => renderMany(renderer, turn))) / turn);
    times.cpu += cpuSeconds(process.pid) - used;
  }
  return times;
}

function rowsOf({ ours, bare, cpu }: Times, growth: number): Row[] {
  console.error(`${((cpu * 1_000) / batch).toFixed(1)} ms of processor time a PDF`);
  const ratio = median(ours.map((time, index) => time / bare[index]!));
  const [each, reference] = [median(ours), median(bare)];
  const what = `one-page PDF, warm, ${atOnce} at once, in a batch of ${batch} (percentiles of means of ${turn})`;
  const measured = { value: each, unit: 'ms', bar: bars.milliseconds, reference, ratio, spread: spreadOf(ours) };
  const grown = { value: growth, unit: 'MB', bar: bars.growthMegabytes };
  const growing = 'growth of memory over that batch, Node and Chromium';
  return [atMost({ id: 'P7', what, ...measured }), atMost({ id: 'P7', what: growing, ...grown })];
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Every document differs and none is kept, as in a batch of real ones. */
async function renderMany(renderer: Renderer, count: number): Promise<void> {
  let next = 0;
  const renderNext = async () => {
    while (next < count) {
      const number = `TIM-2026-${String(next++).padStart(6, '0')}`;
      await renderer.render(petition(number), { expect: [number, 'ışığı'] });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, renderNext));
}

const petition = (number: string): string =>
  pageOf({
    institution: 'tim',
    title: 'Üyelik dilekçesi',
    number,
    date: '21.11.2026',
    bodyHtml: `<p>Yağız Şişli’nin ışığı</p><table><tr><th scope="row">Vergi numarası</th><td>1234567890</td></tr></table>`,
    verify: { code: '7KQ2-XM4P-9TRD', url: 'https://online.example/verify/7KQ2-XM4P-9TRD' },
  });

type Bare = { print(count: number): Promise<void>; close(): Promise<void> };

/** What the library does alone: one paragraph, one page, nothing checked. */
async function openBare(dataDir: string): Promise<Bare> {
  const running = await launch(dataDir);
  const page = await running.browser.newPage();
  const print = async (count: number) => {
    for (let index = 0; index < count; index++) {
      await page.setContent(`<p>${index}</p>`);
      await page.pdf();
    }
  };
  return { print, close: () => running.kill() };
}

/** Of this process and of the browser's process group. */
async function residentMegabytes(renderer: Renderer): Promise<number> {
  const { pid } = renderer.state();
  const inGroup = new RegExp(`\\) \\S \\d+ ${pid} `);
  let pages = 0;
  for (const name of await readdir('/proc').catch(() => []))
    if (/^\d+$/.test(name) && inGroup.test(await readText(`/proc/${name}/stat`)))
      pages += Number((await readText(`/proc/${name}/statm`)).split(' ')[1] ?? 0);
  return (process.memoryUsage().rss + pages * 4_096) / 1e6;
}

const readText = (path: string) => readFile(path, 'latin1').catch(() => '');
