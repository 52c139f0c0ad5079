import { BrowserPool } from './browser-pool.ts';
import { deterministic } from './deterministic.ts';
import { RenderFailure } from './failure.ts';
import { missingFrom, textOf } from './text.ts';

export { RenderFailure } from './failure.ts';

export type RendererOptions = {
  readonly dataDir: string;
  readonly chromePath?: string | undefined;
  readonly pagesAtOnce?: number;
  readonly rendersPerPage?: number;
  readonly rendersPerBrowser?: number;
};

export type RenderOptions = {
  /** Texts that the PDF must show; at least one. A page blanked by injected markup thereby fails. */
  readonly expect: readonly string[];
  readonly timeoutMs?: number;
};

export type Renderer = {
  /** Pure: the same HTML gives the same bytes. Throws a RenderFailure; none of its words come from the document. */
  render(html: string, options: RenderOptions): Promise<Buffer>;
  /** What runs now, for health pages and tests. */
  state(): { pid: number | undefined; sandboxed: boolean; pages: number };
  close(): Promise<void>;
};

const defaultTimeout = 15_000;

export async function startRenderer(options: RendererOptions): Promise<Renderer> {
  const pool = new BrowserPool(options);
  await pool.warmUp();
  return {
    render: (html, { expect, timeoutMs = defaultTimeout }) => renderChecked(pool, html, expect, timeoutMs),
    state: () => pool.state(),
    close: () => pool.close(),
  };
}

async function renderChecked(pool: BrowserPool, html: string, expect: readonly string[], timeoutMs: number) {
  if (expect.length === 0) throw new TypeError('Name at least one text that the PDF must show.');
  const pdf = deterministic(await pool.print(html, timeoutMs));
  const missing = missingFrom(await textOf(pdf), expect);
  if (missing.length > 0)
    throw new RenderFailure('pdf.text', `Expected texts missing, by position: ${missing.join(', ')}.`);
  return pdf;
}
