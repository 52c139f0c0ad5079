import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../activities/pdf/chromium.ts';
import { freePort } from '../stack/process/ports.ts';
import { buildWeb } from '../stack/web.ts';
import { openGround } from './ground/ground.ts';
import { atMost, type Row } from './row.ts';
import { spreadOf } from './spread.ts';

const times = 10;
const throttle = 4;
const bars = { kilobytes: 220, seconds: 1.5 };

/** P12: what a phone has to load, and how long it looks at nothing, before somebody can sign in. */
export async function benchFirstLoad(): Promise<readonly Row[]> {
  await buildWeb();
  const [ground, room, port] = [await openGround(), await mkdtemp(join(tmpdir(), 'bench-load-')), await freePort()];
  try {
    await ground.run({ name: 'api', file: new URL('twofold/api.ts', import.meta.url), env: { PORT: `${port}` } });
    const browser = await openChromium(room);
    const loads = await loadOften(browser, `http://localhost:${port}/login`);
    await browser.close();
    return rowsOf(loads);
  } finally {
    await ground.close();
    await rm(room, { recursive: true, force: true });
  }
}

type Load = { readonly kilobytes: number; readonly seconds: number };

function rowsOf(loads: readonly Load[]): Row[] {
  const [spread, { kilobytes }] = [spreadOf(loads.map(({ seconds }) => seconds)), loads[0]!];
  const script = 'script of the first load of /login, gzip';
  const paint = `largest contentful paint of /login, ${throttle}× slower processor, median of ${times} first visits`;
  return [
    atMost({ id: 'P12', what: script, value: kilobytes, unit: 'KB', bar: bars.kilobytes }),
    atMost({ id: 'P12', what: paint, value: spread.p50, unit: 's', bar: bars.seconds, spread }),
  ];
}

async function openChromium(room: string): Promise<Browser> {
  const { executable, env } = await findChromium(room, process.env['CHROME_PATH']);
  const surroundings = { ...process.env, ...env } as Record<string, string>;
  return chromium.launch({ executablePath: executable, env: surroundings, args: ['--no-sandbox', '--disable-gpu'] });
}

/** The visit before the first warms the server and the browser's own code, and counts for nothing. */
async function loadOften(browser: Browser, address: string): Promise<readonly Load[]> {
  await loadOnce(browser, address);
  const loads: Load[] = [];
  for (let index = 0; index < times; index++) loads.push(await loadOnce(browser, address));
  return loads;
}

/** With nothing kept from before, as somebody who has never been there. */
async function loadOnce(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  const devices = await context.newCDPSession(page);
  await devices.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(address);
  await page.getByRole('button', { name: 'Giriş yap' }).waitFor();
  const seconds = (await largestPaint(page)) / 1_000;
  const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
  await context.close();
  return { kilobytes: bytes / 1_000, seconds };
}

/** The last candidate once the page has been quiet for a while; measured from the visit's beginning. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let latest = 0;
        const observer = new PerformanceObserver((list) => {
          latest = list.getEntries().at(-1)?.startTime ?? latest;
        });
        // A kind of entry that only browsers have.
        observer.observe({ type: 'largest-contentful-paint', buffered: true } as never);
        setTimeout(() => resolve(latest), 1_000);
      }),
  );
