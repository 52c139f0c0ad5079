import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export type Watcher = { watch(pid: number): void; forget(pid: number): void };

/** Ends what it watches when this process dies, however it dies. */
export type Guard = Watcher & {
  /** A file to which others write the pids of what they start, one a line. */
  watchListed(file: string): void;
  remove(folder: string): void;
};

export function openGuard(): Guard {
  const guard = spawn(process.execPath, [fileURLToPath(new URL('./guard.mjs', import.meta.url))], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  letThisProcessEnd(guard);
  const say = (line: string) => guard.stdin?.write(`${line}\n`);
  return {
    watch: (pid) => say(`+${pid}`),
    forget: (pid) => say(`-${pid}`),
    watchListed: (file) => say(`@${file}`),
    remove: (folder) => say(folder),
  };
}

function letThisProcessEnd(guard: ChildProcess) {
  guard.unref();
  guard.stdin?.on('error', () => undefined);
  (guard.stdin as (Writable & { unref?(): void }) | null)?.unref?.();
}
