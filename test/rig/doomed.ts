import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Rig } from './rig.ts';

export type Doomed = { kill(): Promise<void> };

/** Workers in a process of their own, for tests in which they die without a word. */
export async function doomedWorkers({ place }: Rig, setting: URL): Promise<Doomed> {
  const script = fileURLToPath(new URL('worker.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, setting.href, JSON.stringify(place)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  await Promise.race([once(child.stdout!, 'data'), fails(child)]);
  return {
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function fails(child: ChildProcess): Promise<never> {
  await once(child, 'exit');
  throw new Error('the worker ended before it was ready');
}
