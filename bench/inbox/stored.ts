import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
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
const folders = new Map<number, Promise<string>>();

export function storedIn({ open }: Size): Promise<string> {
  const folder = folders.get(open) ?? folderFor(open);
  folders.set(open, folder);
  return folder;
}

async function folderFor(open: number): Promise<string> {
  const kept = process.env['BENCH_DATA'];
  if (kept === undefined) return mkdtemp(join(tmpdir(), 'evrak-inbox-'));
  const own = resolve(kept, `open-${open}`);
  mkdirSync(own, { recursive: true });
  return own;
}

/** What was made for this command alone is taken away at its end. */
export async function forget(): Promise<void> {
  if (process.env['BENCH_DATA'] !== undefined) return;
  for (const folder of folders.values()) await rm(await folder, { recursive: true, force: true });
}
