import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { limits, type StoredType } from '../limits.ts';
import type { RefusalCode, RefusalFacts } from '../refusal.ts';
import { Turns } from '../turns.ts';
import { watchMemory } from './memory.ts';

export type Content = { readonly pages?: number; readonly width?: number; readonly height?: number };
export type Verdict = Content | (RefusalFacts & { readonly refused: RefusalCode });

const turns = new Turns(limits.judgesAtOnce);

/** One process per file, a few at once; a burst waits its turn, and a flood is told to come back. */
export async function runJudge(path: string, claimed: StoredType): Promise<Verdict> {
  if (turns.waiting >= limits.judgesWaiting) return { refused: 'file.busy' };
  return await turns.take(() => judgeInChild(path, claimed));
}

async function judgeInChild(path: string, claimed: StoredType): Promise<Verdict> {
  const child = fork(join(import.meta.dirname, 'child.ts'), [path, claimed], {
    execArgv: [
      `--max-old-space-size=${limits.judgeHeapMegabytes}`,
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
    ],
    env: { VIPS_CONCURRENCY: '1', UV_THREADPOOL_SIZE: '2' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  const timeout = setTimeout(kill, limits.judgeMilliseconds);
  const memory = watchMemory(child, limits.judgeGrowthMegabytes, kill);
  try {
    return await verdictOf(child);
  } finally {
    clearTimeout(timeout);
    memory.stop();
    kill();
  }
}

/** A process that ended without a verdict was killed for its hunger or broken by the file: both are refusals. */
function verdictOf(child: ChildProcess): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message !== 'ready') resolve(message as Verdict);
    });
    child.once('error', reject);
    child.once('exit', () => resolve({ refused: 'file.heavy' }));
  });
}
