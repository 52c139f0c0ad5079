import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const decisions = join(root, 'docs', 'decisions');
export const binary = (name: string) => join(root, 'node_modules', '.bin', name);

const copied = [
  'domain',
  'workflows/kit',
  'test/form/walk.ts',
  'test/form/walking-kit.ts',
  'tsconfig.json',
  'package.json',
];

type Block = { readonly path: string; readonly code: string };

/** The blocks of a paper; each begins with the path at which it would stand. */
export function blocksOf(paper: string): readonly Block[] {
  const text = readFileSync(join(decisions, paper), 'utf8');
  return [...text.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(([, path, code]) => ({
    path: path!,
    code: code!,
  }));
}

/** A copy of the parts of the project that papers import, with the blocks standing where they say. */
export function overlay(blocks: readonly Block[]): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'evrak-paper-'));
  for (const part of copied) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const { path, code } of blocks) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
