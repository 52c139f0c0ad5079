import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { lastLines } from '../../stack/data-folder.ts';
import { type Child, startChild } from '../../stack/process/child.ts';
import { openGuard } from '../../stack/process/guard.ts';
import { projectFolder } from '../../stack/settings.ts';

export type Env = Readonly<Record<string, string>>;

/** One of our programs, which a test starts, kills and starts again. */
export type Program = {
  /** Resolves when it is of use. */
  start(more?: Env): Promise<void>;
  /** Starts it doomed: it dies of itself when it first comes to this failpoint. */
  startDoomed(point: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
  running(): boolean;
  /** The exit code, or the signal that ended it. */
  ended(): Promise<string>;
  /** Without a word, and gone when this resolves. */
  kill(): Promise<void>;
};

type Options = {
  readonly file: string;
  readonly log: string;
  readonly env: Env;
  readonly ready: (child: Child) => Promise<boolean>;
};

export function program({ file, log, env, ready }: Options): Program {
  let child: Child | undefined;
  const begin = async (more: Env) => {
    const all = { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', ...env, ...more };
    const args = [join(projectFolder, file)];
    child = await startChild({ command: process.execPath, args, cwd: projectFolder, env: all, log, guard });
    return ready(child);
  };
  const ended = async () => (child ? child.ended : 'never started');
  const signal = (name: NodeJS.Signals) => {
    if (child?.running()) process.kill(child.pid, name);
  };
  return {
    async start(more = {}) {
      if (!(await begin(more))) throw new Error(`${file} did not start:\n${lastLines(log)}`);
    },
    async startDoomed(point) {
      const marker = join(dirname(log), `died at ${point} ${randomUUID()}`);
      await begin({ FAILPOINT: point, FAILPOINT_MARKER: marker });
    },
    ...{ signal, ended, running: () => child?.running() ?? false },
    async kill() {
      signal('SIGKILL');
      await ended();
    },
  };
}

/** A test run that is itself killed leaves none of them behind. */
const guard = openGuard();
