import type { Browser, HTTPRequest, Page } from 'puppeteer';

/** A page that runs no script and gets nothing but what its own HTML carries. */
export async function fencedPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => void onlyEmbedded(request));
  return page;
}

async function onlyEmbedded(request: HTTPRequest): Promise<void> {
  const answer = request.url().startsWith('data:') ? request.continue() : request.abort('accessdenied');
  await answer.catch(() => undefined); // the page may be gone by now
}
