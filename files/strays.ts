import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { olderThan } from './age.ts';

export type Stray = { readonly sha256: string; readonly bytes: number };
type Known = (contents: readonly string[]) => Promise<ReadonlySet<string>>;
type Looking = { readonly root: string; readonly olderThanMs: number; readonly known: Known };

/**
 * What killed processes have left in the store: a file that was only being written is removed, contents without a row
 * are named. Who holds a young one may still be about to write its row.
 */
export async function* straysIn({ root, olderThanMs, known }: Looking): AsyncGenerator<Stray> {
  const isOld = await olderThan(root, olderThanMs);
  for (const name of await readdir(root)) {
    const path = join(root, name);
    if (name.length > 2 && (await isOld(path))) await rm(path, { force: true });
    if (name.length > 2) continue;
    const contents = (await readdir(path, { recursive: true })).filter((inner) => /[0-9a-f]{64}$/.test(inner));
    const rows = await known(contents.map(hashOf));
    for (const content of contents.filter((one) => !rows.has(hashOf(one)))) {
      const file = join(path, content);
      if (await isOld(file)) yield { sha256: hashOf(content), bytes: (await stat(file)).size };
    }
  }
}

const hashOf = (path: string) => path.slice(-64);
