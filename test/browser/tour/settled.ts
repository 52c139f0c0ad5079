import type { Page } from 'playwright-core';

/** Nothing is on its way any more and nothing has changed for a while: whoever came is where they were sent to. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('h1') &&
      (location.pathname === '/dev/parts' || !document.querySelector('.MuiSkeleton-root')),
  );
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const quiet = 300;
        let timer = setTimeout(resolve, quiet);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
}
