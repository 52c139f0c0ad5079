import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };
type Check = { readonly title: string; readonly run: () => Counts };

const folder = mkdtempSync(join(tmpdir(), 'evrak-checks-'));
const checks: readonly Check[] = [
  { title: 'Format and lint', run: () => one('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']) },
  { title: 'Types', run: () => one('typescript/bin/tsc', ['--noEmit']) },
  { title: 'Types of the screens', run: () => one('typescript/bin/tsc', ['--noEmit', '-p', 'web']) },
  { title: 'Tests', run: jest },
];

const results = checks.map(({ title, run }) => {
  console.log(`\n── ${title}`);
  const counts = run();
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${title}`);
  return counts;
});
rmSync(folder, { recursive: true, force: true });

const sum = (what: keyof Counts) => results.reduce((total, counts) => total + counts[what], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

/** A check that is not a test counts as one. */
function one(script: string, args: readonly string[]): Counts {
  const passed = run(script, args);
  return { passed: Number(passed), failed: Number(!passed), skipped: 0 };
}

function jest(): Counts {
  const file = join(folder, 'counts.json');
  const options = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
  const passed = run('jest/bin/jest.js', process.argv.slice(2), { NODE_OPTIONS: options, COUNT_FILE: file });
  const counts = countsIn(file);
  // Jest can fail without a failed test, for instance when its set-up does.
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function countsIn(file: string): Counts {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const path = join('node_modules', script);
  const done = spawnSync(process.execPath, [path, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return done.status === 0;
}
