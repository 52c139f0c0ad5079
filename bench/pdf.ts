import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../activities/pdf/launch.ts';
import { pageOf } from '../activities/pdf/page.ts';
import { type Renderer, startRenderer } from '../activities/pdf/renderer.ts';

const batch = 1_000;
const warmUp = 500;
const atOnce = 2;
const bareRenders = 300;
const bar = { milliseconds: 15, growthMegabytes: 50 };

/** P7: a thousand one-page PDFs on a warm renderer, checked and made deterministic, beside the bare page.pdf(). */
export async function benchPdf() {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-pdf-'));
  try {
    const reference = await barePdf(dataDir);
    const { each, growth } = await renderBatch(dataDir);
    const ratio = Number((each / reference).toFixed(2));
    return [
      {
        id: 'P7',
        what: 'one-page PDF, warm, in a batch of 1,000',
        value: round(each),
        unit: 'ms',
        bar: bar.milliseconds,
        met: each <= bar.milliseconds,
        reference: round(reference),
        ratio,
      },
      {
        id: 'P7',
        what: 'growth of memory over that batch, Node and Chromium',
        value: round(growth),
        unit: 'MB',
        bar: bar.growthMegabytes,
        met: growth <= bar.growthMegabytes,
        reference: null,
        ratio: null,
      },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function renderBatch(dataDir: string): Promise<{ each: number; growth: number }> {
  const renderer = await startRenderer({ dataDir });
  try {
    await renderMany(renderer, warmUp);
    const before = await residentMegabytes(renderer);
    const started = performance.now();
    await renderMany(renderer, batch);
    const each = (performance.now() - started) / batch;
    return { each, growth: (await residentMegabytes(renderer)) - before };
  } finally {
    await renderer.close();
  }
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

async function barePdf(dataDir: string): Promise<number> {
  const running = await launch(dataDir);
  try {
    const page = await running.browser.newPage();
    const one = async (index: number) => {
      await page.setContent(`<p>${index}</p>`);
      await page.pdf();
    };
    for (let index = 0; index < warmUp; index++) await one(index);
    const started = performance.now();
    for (let index = 0; index < bareRenders; index++) await one(index);
    return (performance.now() - started) / bareRenders;
  } finally {
    await running.kill();
  }
}

/** Of this process and of the browser's process group. */
async function residentMegabytes(renderer: Renderer): Promise<number> {
  const { pid } = renderer.state();
  globalThis.gc?.();
  const inGroup = new RegExp(`\\) \\S \\d+ ${pid} `);
  let pages = 0;
  for (const name of await readdir('/proc').catch(() => []))
    if (/^\d+$/.test(name) && inGroup.test(await readText(`/proc/${name}/stat`)))
      pages += Number((await readText(`/proc/${name}/statm`)).split(' ')[1] ?? 0);
  return (process.memoryUsage().rss + pages * 4_096) / 1e6;
}

const readText = (path: string) => readFile(path, 'latin1').catch(() => '');
const round = (value: number) => Number(value.toFixed(1));
