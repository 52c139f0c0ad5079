import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../activities/pdf/chromium.ts';
import { buildWeb } from '../../stack/web.ts';
import { atMost, type Row } from '../row.ts';
import { spreadOf } from '../spread.ts';
import { asksOf } from './asks.ts';
import { type Reader, settleReaders } from './readers.ts';
import { type InboxStage, onInbox } from './stage.ts';

const times = 10;
const bars = { usable: 2, narrowed: 1 };

/** U24: how long a clerk waits for the inbox in a browser, and for it to be narrowed or put in another order. */
export async function benchDeskPage(): Promise<readonly Row[]> {
  await buildWeb();
  const room = await mkdtemp(join(tmpdir(), 'bench-desk-'));
  const { executable, env } = await findChromium(room, process.env['CHROME_PATH']);
  const surroundings = { ...process.env, ...env } as Record<string, string>;
  const browser = await chromium.launch({ executablePath: executable, env: surroundings, args: ['--no-sandbox'] });
  try {
    return await onInbox((stage) => measure(stage, browser));
  } finally {
    await browser.close();
    await rm(room, { recursive: true, force: true });
  }
}

async function measure(stage: InboxStage, browser: Browser): Promise<Row[]> {
  const rows: Row[] = [];
  for (const reader of await settleReaders(stage.db)) {
    const opened: number[] = [];
    for (let nth = 0; nth < times; nth++) opened.push(await opening(stage, browser, reader));
    const narrowed = await narrowing(stage, browser, reader);
    rows.push(rowOf(`the inbox can be used, ${reader.who}, p95`, opened.slice(1), bars.usable));
    rows.push(rowOf(`narrowed or in another order, ${reader.who}, p95`, narrowed, bars.narrowed));
  }
  return rows;
}

const rowOf = (what: string, seconds: readonly number[], bar: number) => {
  const spread = spreadOf(seconds);
  return atMost({ id: 'U24', what, value: spread.p95, unit: 's', bar, spread });
};

/** As somebody who has never been there: nothing is kept from before. */
async function opening({ port }: InboxStage, browser: Browser, reader: Reader): Promise<number> {
  const { page, close } = await windowOf(browser, port, reader);
  const began = performance.now();
  await page.goto(`http://tim.localhost:${port}/desk`);
  await page.locator('tbody tr').first().waitFor();
  const seconds = (performance.now() - began) / 1_000;
  await close();
  return seconds;
}

/** Everything that the list is asked on this data, one after the other in the same window. */
async function narrowing({ db, port }: InboxStage, browser: Browser, reader: Reader): Promise<number[]> {
  const { page, close } = await windowOf(browser, port, reader);
  await page.goto(`http://tim.localhost:${port}/desk`);
  await page.locator('tbody tr').first().waitFor();
  const seconds: number[] = [];
  for (const query of Object.values(await asksOf(db)).filter((one) => one !== '')) {
    const began = performance.now();
    const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/tasks');
    await page.evaluate(wayTo(`/desk?${query}`));
    await answered;
    await page.evaluate(drawn);
    seconds.push((performance.now() - began) / 1_000);
  }
  await close();
  return seconds;
}

/** What runs in the page is text: this file is Node's. */
const wayTo = (address: string) =>
  `history.pushState({}, '', ${JSON.stringify(address)}); dispatchEvent(new PopStateEvent('popstate'));`;
const drawn = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

async function windowOf(
  browser: Browser,
  port: number,
  { cookie }: Reader,
): Promise<{ page: Page; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name, value] = cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url: `http://tim.localhost:${port}` }]);
  return { page: await context.newPage(), close: () => context.close() };
}
