import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from './child.ts';

export type Kept = { stop(): Promise<void> };

/** Begins a program and begins it again whenever it dies, sooner at first and then every ten seconds. */
export async function keep(begin: () => Promise<Child>, fell: (how: string) => void): Promise<Kept> {
  const stopping = new AbortController();
  let child = await begin();
  const watching = watch();
  return {
    stop: async () => {
      stopping.abort();
      await child.stop();
      await watching;
    },
  };

  async function watch() {
    for (let wait = 250; !stopping.signal.aborted; wait = Math.min(wait * 2, 10_000)) {
      const began = performance.now();
      const how = await child.ended;
      if (stopping.signal.aborted) return;
      fell(how);
      if (performance.now() - began > 30_000) wait = 250;
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (!stopping.signal.aborted) await beginAgain();
    }
  }

  async function beginAgain() {
    try {
      child = await begin();
      if (stopping.signal.aborted) await child.stop();
    } catch (error) {
      fell((error as Error).message);
    }
  }
}
