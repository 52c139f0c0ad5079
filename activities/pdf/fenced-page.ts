import type { Browser, HTTPRequest, Page } from 'puppeteer';
import { fonts } from './fonts.ts';
import { loadFonts } from './in-page.ts';

export type FencedPage = { readonly page: Page; readonly hasLeft: () => boolean };

/** A page that runs no script and gets nothing but what its own HTML carries, and the fonts, loaded once. */
export async function fencedPage(browser: Browser): Promise<FencedPage> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => void onlyEmbedded(request));
  await page.evaluate(loadFonts, fonts);
  let left = false;
  page.on('framenavigated', () => {
    left = true; // an injected refresh: the fonts have gone with the old document
  });
  return { page, hasLeft: () => left };
}

async function onlyEmbedded(request: HTTPRequest): Promise<void> {
  const answer = request.url().startsWith('data:') ? request.continue() : request.abort('accessdenied');
  await answer.catch(() => undefined); // the page may be gone by now
}
