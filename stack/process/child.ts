import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Watcher } from './guard.ts';

export type Program = {
  readonly command: string;
  readonly args: readonly string[];
  readonly log: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly guard?: Watcher;
  /** How it is asked to stop; after ten seconds it is killed. */
  readonly signal?: NodeJS.Signals;
};

export type Child = {
  readonly pid: number;
  /** The exit code, or the name of the signal. Never rejects. */
  readonly ended: Promise<string>;
  running(): boolean;
  stop(): Promise<void>;
};

/** Starts a program in a process group of its own, so that Ctrl-C reaches the stack alone, which then ends it in order. */
export async function startChild(program: Program): Promise<Child> {
  const { uid, gid, cwd } = program;
  const log = openSync(program.log, 'a');
  const child = spawn(program.command, program.args, {
    stdio: ['ignore', log, log],
    detached: true,
    env: program.env ?? process.env,
    ...(uid === undefined ? {} : { uid, gid }),
    ...(cwd === undefined ? {} : { cwd }),
  });
  closeSync(log);
  const ended = endOf(child);
  const pid = child.pid;
  if (pid === undefined) throw new Error(await ended);
  program.guard?.watch(pid);
  void ended.then(() => program.guard?.forget(pid));
  return { pid, ended, running: () => lives(child), stop: () => stop(child, ended, program.signal ?? 'SIGTERM') };
}

const lives = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

const endOf = (child: ChildProcess) =>
  new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? String(code)));
  });

async function stop(child: ChildProcess, ended: Promise<string>, signal: NodeJS.Signals) {
  if (!lives(child)) return;
  child.kill(signal);
  const patience = new AbortController();
  const killed = pause(10_000, undefined, { signal: patience.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  await ended;
  patience.abort();
  await killed;
}
