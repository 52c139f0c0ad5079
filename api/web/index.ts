import { join } from 'node:path';
import { Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { addresses, forDevelopers } from './addresses.ts';
import { assetsIn } from './assets.ts';
import { tellOldBrowsers } from './old-browsers.ts';
import { pageMaker } from './page.ts';

/** The program for browsers. Where it has not been built there is none, and its addresses are unknown. */
export function webPages(deps: ApiDeps): Router {
  const { webDir, demonstration } = deps.config;
  const pages = Router({ caseSensitive: true, strict: true });
  const page = pageMaker(deps);
  pages.use('/assets', assetsIn(join(webDir, 'assets')));
  pages.get([...addresses, ...(demonstration ? forDevelopers : [])], tellOldBrowsers, page(200));
  // People who lost their way get a page that says so; programs get their answer from the column's end.
  pages.get(/^\/(?!api\/|assets\/)/, (request, response, next) =>
    request.get('accept')?.includes('text/html') ? page(404)(request, response, next) : next(),
  );
  return pages;
}
