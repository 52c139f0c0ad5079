import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { olderThan } from './age.ts';

export type Incoming = {
  /** Appends; false as soon as the limit is passed, and from then on nothing more is written. */
  write(chunk: Buffer): Promise<boolean>;
  bytes(): number;
  isOverLimit(): boolean;
  keep(): Promise<{ path: string; bytes: number; sha256: string }>;
  discardUnlessKept(): Promise<void>;
};

/** A temporary file under a random name, hashed while it is written. */
export async function openIncoming(dataDir: string, maxBytes: number): Promise<Incoming> {
  const folder = incomingFolder(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  let kept = false;
  return {
    write: async (chunk) => {
      bytes += chunk.length;
      if (bytes > maxBytes) return false;
      hash.update(chunk);
      await file.appendFile(chunk);
      return true;
    },
    bytes: () => bytes,
    isOverLimit: () => bytes > maxBytes,
    keep: async () => {
      await file.close();
      kept = true;
      return { path, bytes, sha256: hash.digest('hex') };
    },
    discardUnlessKept: async () => {
      if (kept) return;
      await file.close();
      await rm(path, { force: true });
    },
  };
}

/** Removes what a killed process left half received. */
export async function sweepIncoming(dataDir: string, olderThanMs: number): Promise<number> {
  const folder = incomingFolder(dataDir);
  const isOld = await olderThan(folder, olderThanMs);
  let removed = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!(await isOld(path))) continue;
    await rm(path, { force: true });
    removed++;
  }
  return removed;
}

const incomingFolder = (dataDir: string) => join(dataDir, 'incoming');
