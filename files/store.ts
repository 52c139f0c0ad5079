import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { chmod, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Stray, straysIn } from './strays.ts';

/** Files by the SHA-256 of their content. A path never holds anything that a person typed. */
export type BlobStore = {
  /** Moves a received file in; safe to repeat after a crash. When it returns, the bytes survive a power cut. */
  put(tempPath: string, sha256: string): Promise<void>;
  putBytes(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }>;
  open(sha256: string): Promise<ReadStream>;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  /** Contents that lie here for so long and that `known` does not find among its rows. */
  strays(
    olderThanMs: number,
    known: (contents: readonly string[]) => Promise<ReadonlySet<string>>,
  ): AsyncIterable<Stray>;
};

export function blobStore(dataDir: string): BlobStore {
  const root = join(dataDir, 'blobs');
  return {
    put: (tempPath, sha256) => moveIn(root, tempPath, sha256),
    putBytes: (bytes) => writeIn(root, bytes),
    open: (sha256) => openForReading(blobPath(root, sha256)),
    has: (sha256) => exists(blobPath(root, sha256)),
    remove: (sha256) => rm(blobPath(root, sha256), { force: true }),
    strays: (olderThanMs, known) => straysIn({ root, olderThanMs, known }),
  };
}

async function moveIn(root: string, tempPath: string, sha256: string): Promise<void> {
  const path = blobPath(root, sha256);
  const wasMoved = !(await exists(tempPath)) && (await exists(path));
  if (!wasMoved) {
    await mkdir(folderOf(root, sha256), { recursive: true, mode: 0o700 });
    await chmod(tempPath, 0o600);
    await syncToDisk(tempPath);
    await rename(tempPath, path);
  }
  await syncFolders(root, sha256);
}

async function writeIn(root: string, bytes: Uint8Array): Promise<{ sha256: string; bytes: number }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await mkdir(root, { recursive: true, mode: 0o700 });
  const tempPath = join(root, `writing-${randomUUID()}`);
  try {
    await writeFile(tempPath, bytes, { mode: 0o600, flag: 'wx' });
    await moveIn(root, tempPath, sha256);
  } finally {
    await rm(tempPath, { force: true });
  }
  return { sha256, bytes: bytes.byteLength };
}

async function openForReading(path: string): Promise<ReadStream> {
  const file = await open(path, 'r');
  return createReadStream('', { fd: file });
}

function blobPath(root: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A blob is named by 64 lower-case hexadecimal digits.');
  return join(folderOf(root, sha256), sha256);
}

const folderOf = (root: string, sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4));

const exists = (path: string) =>
  stat(path).then(
    () => true,
    (problem: NodeJS.ErrnoException) => {
      if (problem.code === 'ENOENT') return false;
      throw problem;
    },
  );

/** A rename is durable only once the folder that names the file is. New folders are named by their parents. */
async function syncFolders(root: string, sha256: string): Promise<void> {
  for (const folder of [folderOf(root, sha256), join(root, sha256.slice(0, 2)), root]) await syncToDisk(folder);
}

async function syncToDisk(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
