import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer';
import { fonts } from './fonts.ts';
import { loadFonts } from './in-page.ts';

export type FencedPage = {
  readonly page: Page;
  readonly print: () => Promise<Uint8Array>;
  readonly hasLeft: () => boolean;
};

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
  const session = await page.createCDPSession();
  return { page, print: () => printed(session), hasLeft: () => left };
}

/** In one answer: the library's own pdf() fetches a stream piece by piece, which takes as long again as the printing. */
async function printed(session: CDPSession): Promise<Uint8Array> {
  const { data } = await session.send('Page.printToPDF', {
    ...{ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true },
    ...{ marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 },
  });
  return Buffer.from(data, 'base64');
}

async function onlyEmbedded(request: HTTPRequest): Promise<void> {
  const answer = request.url().startsWith('data:') ? request.continue() : request.abort('accessdenied');
  await answer.catch(() => undefined); // the page may be gone by now
}
