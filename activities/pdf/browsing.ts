import { RenderFailure } from './failure.ts';
import { type FencedPage, fencedPage } from './fenced-page.ts';
import { wouldLeave } from './in-page.ts';
import type { RunningBrowser } from './launch.ts';
import type { RendererOptions } from './renderer.ts';

type UsedPage = FencedPage & { renders: number };

/** One browser's life: pages kept warm and recycled, and an end that does not wait for a hung page. */
export class Browsing {
  readonly #running: RunningBrowser;
  readonly #rendersPerPage: number;
  readonly #rendersPerBrowser: number;
  readonly #idle: UsedPage[] = [];
  #busy = 0;
  #renders = 0;
  #ended = false;

  constructor(running: RunningBrowser, { rendersPerPage = 100, rendersPerBrowser = 5_000 }: RendererOptions) {
    this.#running = running;
    this.#rendersPerPage = rendersPerPage;
    this.#rendersPerBrowser = rendersPerBrowser;
  }

  get pid(): number {
    return this.#running.pid;
  }

  get sandboxed(): boolean {
    return this.#running.sandboxed;
  }

  get pages(): number {
    return this.#idle.length + this.#busy;
  }

  isUsable(): boolean {
    return !this.#ended && this.#running.isAlive() && this.#renders < this.#rendersPerBrowser;
  }

  async warmUp(): Promise<void> {
    this.#idle.push(await this.#freshPage());
  }

  async print(html: string, timeoutMs: number): Promise<Uint8Array> {
    this.#renders++;
    this.#busy++;
    let used: UsedPage | undefined;
    let isClean = false;
    try {
      const pdf = await this.#within(timeoutMs, async () => {
        used = this.#idle.pop() ?? (await this.#freshPage());
        await used.page.setContent(html, { timeout: 0 });
        if (await used.page.evaluate(wouldLeave))
          throw new RenderFailure('pdf.leaves', 'The document refreshes itself.');
        return await used.print();
      });
      isClean = true;
      return pdf;
    } catch (problem) {
      throw problem instanceof RenderFailure ? problem : new RenderFailure('pdf.browser', 'The page went away.');
    } finally {
      this.#busy--;
      await this.#putBack(used, isClean);
    }
  }

  /** Whether a failure comes from the browser having gone, and not from the document that saw it. */
  wasEndedFor(problem: unknown): boolean {
    const isOwnHang = problem instanceof RenderFailure && problem.code === 'pdf.timeout';
    return !isOwnHang && (this.#ended || !this.#running.isAlive());
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#running.kill();
  }

  /** A hung page answers nothing, not even its closing: what ends is the browser, and with it the waiting. */
  async #within<T>(timeoutMs: number, work: () => Promise<T>): Promise<T> {
    const hung = Promise.withResolvers<never>();
    const timeout = setTimeout(() => {
      hung.reject(new RenderFailure('pdf.timeout', `The PDF was not ready after ${timeoutMs} ms.`));
      this.#ended = true;
    }, timeoutMs);
    const working = work();
    working.catch(() => undefined); // after a timeout its end no longer matters
    try {
      return await Promise.race([working, hung.promise]);
    } finally {
      clearTimeout(timeout);
      if (this.#ended) await this.end();
    }
  }

  async #freshPage(): Promise<UsedPage> {
    return { ...(await fencedPage(this.#running.browser)), renders: 0 };
  }

  async #putBack(used: UsedPage | undefined, isClean: boolean): Promise<void> {
    if (!this.isUsable() && this.#busy === 0) return await this.end();
    if (!used || !this.#running.isAlive()) return;
    used.renders++;
    if (isClean && !used.hasLeft() && used.renders < this.#rendersPerPage) this.#idle.push(used);
    else await used.page.close().catch(() => undefined);
  }
}
