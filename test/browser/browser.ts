import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../activities/pdf/chromium.ts';

/** The packaged Chromium that prints our PDFs, or the one that is given. */
export async function openBrowser(): Promise<Browser> {
  const room = join(tmpdir(), 'evrak-browser');
  await mkdir(room, { recursive: true });
  const { executable, env } = await findChromium(room, process.env['CHROME_PATH']);
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
}
