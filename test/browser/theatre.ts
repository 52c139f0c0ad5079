import { openProduct } from '../product/stage.ts';
import { openBrowser } from './browser.ts';
import { openWindow, type Window } from './window.ts';

export type Theatre = Awaited<ReturnType<typeof openTheatre>>;
type Setting = Omit<Parameters<typeof openWindow>[1], 'address'>;

/** The whole product with a browser before it: a window for each person of a story. */
export async function openTheatre(...setting: Parameters<typeof openProduct>) {
  const [product, browser] = await Promise.all([openProduct(...setting), openBrowser()]);
  const address = `http://localhost:${product.stage.port}`;
  const windows: Window[] = [];
  return {
    ...{ product, browser, address },
    window: async (setting: Setting = {}) => {
      const window = await openWindow(browser, { address, ...setting });
      windows.push(window);
      return window;
    },
    /** Everything that any page complained of so far. */
    complaints: () => windows.flatMap(({ complaints }) => complaints),
    close: async () => {
      await browser.close();
      await product.close();
    },
  };
}
