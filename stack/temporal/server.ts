import { type Child, startChild } from '../process/child.ts';
import type { Watcher } from '../process/guard.ts';
import { portAnswers } from '../process/ports.ts';

export type TemporalOptions = {
  readonly binary: string;
  readonly port: number;
  readonly log: string;
  /** Where its state is kept; without it, in memory. */
  readonly file?: string;
  /** Where its pages are; without it there are none. */
  readonly uiPort?: number;
  readonly namespaces?: readonly string[];
  readonly guard?: Watcher;
};

/** Temporal's development server on loopback. It is there when `temporalAnswers` says so. */
export const startTemporal = (options: TemporalOptions): Promise<Child> =>
  startChild({
    command: options.binary,
    args: ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(options.port), ...rest(options)],
    log: options.log,
    signal: 'SIGINT',
    ...(options.guard === undefined ? {} : { guard: options.guard }),
  });

export const temporalAnswers = (child: Child, port: number) => portAnswers(port, () => !child.running());

function rest({ file, uiPort, namespaces }: TemporalOptions): string[] {
  return [
    ...['--log-level', 'error'],
    ...(file === undefined ? [] : ['--db-filename', file]),
    ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...(namespaces ?? []).flatMap((name) => ['--namespace', name]),
  ];
}
