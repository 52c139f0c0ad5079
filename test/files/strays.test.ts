import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blobStore } from '../../files/store.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'strays-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

test('of what a killed process left, old contents without a row are named and old half-written files removed', async () => {
  const store = blobStore(dataDir);
  const blobs = join(dataDir, 'blobs');
  const [old, known, young] = await Promise.all(
    ['old', 'known', 'young'].map((word) => store.putBytes(Buffer.from(word))),
  );
  const pathOf = ({ sha256 }: { sha256: string }) => join(blobs, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  await Promise.all(['half-old', 'half-young'].map((name) => writeFile(join(blobs, name), 'half')));
  for (const path of [pathOf(old!), pathOf(known!), join(blobs, 'half-old')]) await utimes(path, 1, 1);

  const strays: unknown[] = [];
  for await (const one of store.strays(3_600_000, async () => new Set([known!.sha256]))) strays.push(one);
  expect(strays).toEqual([{ sha256: old!.sha256, bytes: 3 }]);
  const left = (await readdir(blobs)).filter((name) => name.length > 2);
  expect(left).toEqual(['half-young']);
  expect(await Promise.all([old!, young!].map(({ sha256 }) => store.has(sha256)))).toEqual([true, true]);
});
