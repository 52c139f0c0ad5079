import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from './process/problem.ts';

/** Where everything of one installation lies. Others may pass through it, for PostgreSQL runs as another user than root. */
export function openDataFolder(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true });
    for (const name of ['logs', 'mailbox', 'run', 'temporal'])
      mkdirSync(join(dataDir, name), { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new StartProblem(
      `${dataDir} klasörüne yazılamıyor; izin verin ya da başka bir klasör seçin: DATA_DIR=… npm start`,
    );
  }
}

/** A log file of today's start; a large one of earlier starts is put aside. */
export function logFile(dataDir: string, name: string): string {
  const file = join(dataDir, 'logs', `${name}.log`);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 20_000_000) renameSync(file, `${file}.1`);
  return file;
}

export const lastLines = (log: string, count = 15): string =>
  readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');

/** Made at the first start and kept, so that every start of this folder uses the same. */
export function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  if (statSync(file, { throwIfNoEntry: false }) === undefined)
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
