import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which files have lain there for so long. Their instants are the machine's, so the measure is a file written just now. */
export async function olderThan(folder: string, ms: number): Promise<(path: string) => Promise<boolean>> {
  const before = (await fileTime(folder)) - ms;
  return (path) =>
    stat(path).then(
      ({ mtimeMs }) => mtimeMs <= before,
      () => false, // gone meanwhile
    );
}

async function fileTime(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const marker = join(folder, randomUUID());
  await writeFile(marker, '', { mode: 0o600 });
  const { mtimeMs } = await stat(marker);
  await rm(marker);
  return mtimeMs;
}
