import { Turns } from '../../files/turns.ts';
import { Browsing } from './browsing.ts';
import { RenderFailure } from './failure.ts';
import { launch } from './launch.ts';
import type { RendererOptions } from './renderer.ts';

/** One warm browser with a few pages. It is replaced after many renders, and at once when it hangs or dies. */
export class BrowserPool {
  readonly #options: RendererOptions;
  readonly #turns: Turns;
  #current: Promise<Browsing> | undefined;
  #latest: Browsing | undefined;
  #closed = false;

  constructor(options: RendererOptions) {
    this.#options = options;
    this.#turns = new Turns(options.pagesAtOnce ?? 2);
  }

  async warmUp(): Promise<void> {
    await (await this.#browsing()).warmUp();
  }

  async print(html: string, timeoutMs: number): Promise<Uint8Array> {
    return await this.#turns.take(async () => {
      const browsing = await this.#browsing();
      try {
        return await browsing.print(html, timeoutMs);
      } catch (problem) {
        // Another page's hang ended the browser under this one: its own document deserves a second browser, once.
        if (!browsing.wasEndedFor(problem)) throw problem;
        return await (await this.#browsing()).print(html, timeoutMs);
      }
    });
  }

  state() {
    const { pid, sandboxed, pages } = this.#latest ?? { pid: undefined, sandboxed: false, pages: 0 };
    return { pid, sandboxed, pages };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#turns.idle();
    await (await this.#current?.catch(() => undefined))?.end();
  }

  async #browsing(): Promise<Browsing> {
    if (this.#closed) throw new RenderFailure('pdf.closed', 'The renderer has been closed.');
    const seen = this.#current;
    const browsing = await seen?.catch(() => undefined);
    if (browsing?.isUsable()) return browsing;
    if (this.#current === seen) this.#current = this.#open(); // else another page has replaced it meanwhile
    return await (this.#current as Promise<Browsing>);
  }

  async #open(): Promise<Browsing> {
    const running = await launch(this.#options.dataDir, this.#options.chromePath).catch((problem: Error) => {
      throw new RenderFailure('pdf.browser', `Chromium could not be started: ${problem.message}`);
    });
    this.#latest = new Browsing(running, this.#options);
    return this.#latest;
  }
}
