import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './cluster.ts';

/** npm carries no symbolic links: the package makes those of its libraries when installed, unless scripts are off. */
export async function linkLibraries({ postgres }: Binaries): Promise<void> {
  const packageFolder = dirname(dirname(dirname(postgres)));
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  if (links.every(({ target }) => existsSync(join(packageFolder, target)))) return;
  await promisify(execFile)(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder });
}
