import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bundle, bundleWorkflows } from '../../workers/bundle.ts';
import { published } from '../stack/published.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The bundle of a file of stories, made once a run: sources do not change while tests run. */
export async function bundled(workflows: string): Promise<Bundle> {
  const file = join(published().folder, `bundle-${hashOf(workflows).slice(0, 12)}.js`);
  if (!existsSync(file)) await keep(file, (await bundleWorkflows(workflows)).code);
  const code = await readFile(file, 'utf8');
  return { code, digest: hashOf(code) };
}

/** Whole or not at all: another test file may be looking. */
async function keep(file: string, code: string) {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, file);
}
