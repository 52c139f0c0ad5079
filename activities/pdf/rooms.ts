import { lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Account } from './account.ts';

/** Where Chromium's files may lie: under the data folder, or beside it where its user could not walk into that. */
export async function chromiumRoom(dataDir: string, account: Account): Promise<string> {
  const inData = resolve(dataDir, 'pdf');
  await mkdir(inData, { recursive: true, mode: 0o755 });
  if (account.uid === undefined || (await anyoneMayEnter(inData))) return inData;
  const beside = join(tmpdir(), 'evrak-pdf');
  await mkdir(beside, { recursive: true, mode: 0o755 });
  await refuseForeign(beside);
  return beside;
}

async function anyoneMayEnter(path: string): Promise<boolean> {
  for (let folder = await realpath(path); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Anyone may create a name in the machine's temporary folder first; what we run as a program must be ours. */
async function refuseForeign(folder: string): Promise<void> {
  const found = await lstat(folder);
  const ours = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
  if (!ours)
    throw new Error(
      `${folder} belongs to somebody else. Remove it, or set DATA_DIR to a folder that all users may enter.`,
    );
}
