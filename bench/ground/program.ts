import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Child, startChild } from '../../stack/process/child.ts';
import type { Guard } from '../../stack/process/guard.ts';

export type Program = {
  readonly name: string;
  readonly file: URL;
  readonly env?: Readonly<Record<string, string>>;
  /** What it prints when it has started. */
  readonly ready?: string;
};

export const readyLine = 'ready to be measured';

/** Starts a file and waits until it says that it is ready. */
export async function startProgram(
  { name, file, env, ready = readyLine }: Program,
  folder: string,
  guard: Guard,
): Promise<Child> {
  const log = join(folder, `${name}.log`);
  const args = ['--disable-warning=ExperimentalWarning', fileURLToPath(file)];
  const child = await startChild({ command: process.execPath, args, log, env: { ...process.env, ...env }, guard });
  while (!readFileSync(log, 'utf8').includes(ready)) {
    if (!child.running()) throw new Error(`${name} ended before it was ready:\n${readFileSync(log, 'utf8')}`);
    await pause(50);
  }
  return child;
}
