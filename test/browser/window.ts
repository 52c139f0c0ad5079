import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export type Window = Awaited<ReturnType<typeof openWindow>>;
type Setting = {
  readonly address: string;
  /** `evrak=…`, of somebody who is signed in already. */
  readonly cookie?: string;
  readonly language?: 'tr' | 'en';
  readonly size?: { readonly width: number; readonly height: number };
  readonly context?: BrowserContextOptions;
};

const desk = { width: 1280, height: 800 };
export const phone = { width: 320, height: 640 };

/** One person's browser. What it complains of (errors, refused scripts and styles) is kept, and must be nothing. */
export async function openWindow(
  browser: Browser,
  { address, cookie, language = 'tr', size = desk, context }: Setting,
) {
  const room = await browser.newContext({ viewport: size, locale: 'tr-TR', timezoneId: 'Europe/Istanbul', ...context });
  if (cookie) await room.addCookies([cookieOf(cookie, address)]);
  await room.addInitScript((kept) => localStorage.setItem('language', kept), language);
  const page = await room.newPage();
  const complaints = listenTo(page);
  return {
    page,
    complaints,
    go: (path: string) => page.goto(`${address}${path}`),
    /** Names of rules that the page breaks, with where; WCAG 2.2 AA. */
    faults: () => faultsOf(page),
    /** Keeps a picture of the page, for people to look at. */
    picture: (name: string) => picture(page, name),
    close: () => room.close(),
  };
}

function cookieOf(cookie: string, address: string) {
  const [name, value] = cookie.split('=') as [string, string];
  return { name, value, url: address };
}

function listenTo(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A refusal of the API is no fault of the page, and Chromium says it all the same.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

async function faultsOf(page: Page): Promise<string[]> {
  // A colour on its way from one to another is judged where it arrives.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function picture(page: Page, name: string) {
  const folder = process.env['BROWSER_PICTURES'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const scrolled = await page.evaluate(() => scrollY);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.evaluate(backTo, scrolled);
}

/** Taking a picture of the whole page moves it, and the browser moves it back in the middle of the next click. */
const backTo = (y: number) =>
  new Promise<void>((done) => {
    scrollTo(0, y);
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  });
