import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type BlobStore, blobStore } from '../../files/store.ts';

const sha256 = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'; // of "hello"
let dataDir: string;
let store: BlobStore;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'store-'));
  store = blobStore(dataDir);
});
afterEach(() => rm(dataDir, { recursive: true }));

async function received(): Promise<string> {
  const path = join(dataDir, 'received');
  await writeFile(path, 'hello', { mode: 0o644 });
  return path;
}

test('R31: a received file lies under its hash, for the server alone to read', async () => {
  await store.put(await received(), sha256);
  const folder = join(dataDir, 'blobs', '2c', 'f2');
  expect(await readdir(folder)).toEqual([sha256]);
  expect((await stat(join(folder, sha256))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(String(await buffer(await store.open(sha256)))).toBe('hello');
});

test('R2: putting again after a crash between the move and the row changes nothing', async () => {
  const path = await received();
  await store.put(path, sha256);
  await store.put(path, sha256);
  await store.put(await received(), sha256);
  expect(await readdir(dataDir)).toEqual(['blobs']);
  expect(String(await buffer(await store.open(sha256)))).toBe('hello');
});

test('bytes made here are stored once, whoever makes them how often, and no half file stays', async () => {
  const stored = await Promise.all(Array.from({ length: 8 }, () => store.putBytes(Buffer.from('hello'))));
  expect(stored).toEqual(Array(8).fill({ sha256, bytes: 5 }));
  expect(await readdir(join(dataDir, 'blobs'))).toEqual(['2c']);
});

test('a removed file is gone, and removing it again is no fault', async () => {
  await store.putBytes(Buffer.from('hello'));
  await store.remove(sha256);
  await store.remove(sha256);
  expect(await store.has(sha256)).toBe(false);
  await expect(store.open(sha256)).rejects.toThrow('ENOENT');
});

test('a file that never arrived is not said to be stored', async () => {
  await expect(store.put(join(dataDir, 'nothing'), sha256)).rejects.toThrow('ENOENT');
});

test.each(['../../etc/passwd', '', sha256.toUpperCase(), `${sha256}/..`])(
  'R31: %j is no name of a blob',
  async (name) => {
    await expect(async () => store.open(name)).rejects.toThrow('64 lower-case');
    await expect(async () => store.remove(name)).rejects.toThrow('64 lower-case');
  },
);
