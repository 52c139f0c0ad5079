import { mkdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Size } from './seed.ts';

const million = 1_000_000;

/** 1,000,000 open and five times as many closed; BENCH_OPEN says how many instead, to develop with fewer. */
export function sizeAsked(): Size {
  const open = Number(process.env['BENCH_OPEN'] ?? million);
  return { open, closed: 5 * open };
}

/** The folder of the seeded servers: BENCH_DATA keeps them for the next command, otherwise they go with this one. */
let folder: Promise<string> | undefined;
export const storedIn = (size: Size): Promise<string> => (folder ??= folderFor(size));

async function folderFor({ open }: Size): Promise<string> {
  const kept = process.env['BENCH_DATA'];
  if (kept === undefined) return mkdtemp(join(tmpdir(), 'evrak-inbox-'));
  const own = resolve(kept, `open-${open}`);
  mkdirSync(own, { recursive: true });
  return own;
}
