import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** The ```sh blocks of a page, in their order. */
export const blocksOf = (page: string): string[] =>
  [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block!);

export type Said = { readonly code: number | null; readonly out: string; readonly problems: string };

/** Runs the blocks in one bash, as somebody who pastes them does, but stops at the first that fails. */
export function runBlocks(blocks: readonly string[], env: Readonly<Record<string, string>>): Promise<Said> {
  const { NODE_OPTIONS: _jests, ...inherited } = process.env;
  const path = `${dirname(process.execPath)}:${process.env['PATH']}`;
  const shell = spawn('bash', ['-euo', 'pipefail'], { env: { ...inherited, PATH: path, ...env } });
  const said = { out: '', problems: '' };
  shell.stdout.on('data', (part: Buffer) => (said.out += part));
  shell.stderr.on('data', (part: Buffer) => (said.problems += part));
  shell.stdin.end(blocks.join('\n'));
  return new Promise((resolve) => shell.once('close', (code) => resolve({ code, ...said })));
}
