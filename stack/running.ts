import { logFile } from './data-folder.ts';
import { type Child, type Program, startChild } from './process/child.ts';
import { type Guard, openGuard, type Watcher } from './process/guard.ts';
import { type Kept, keep } from './process/keep.ts';
import type { Records } from './process/records.ts';
import type { Settings } from './settings.ts';

/** What this start has running: each with a log, a guard and a record, begun again when it dies, ended in reverse order. */
export class Running {
  readonly settings: Settings;
  readonly #records: Records;
  readonly #guard: Guard;
  readonly #kept: Kept[] = [];
  #stopping: Promise<void> | undefined;

  constructor(settings: Settings, records: Records) {
    this.settings = settings;
    this.#records = records;
    this.#guard = openGuard();
  }

  /** `begin` starts the program and returns when it is of use. */
  async run(title: string, begin: () => Promise<Child>): Promise<void> {
    const started = performance.now();
    const fell = (how: string) => console.log(`! ${title} kapandı (${how}); yeniden başlatılıyor.`);
    this.#kept.push(await keep(begin, fell));
    const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
    console.log(`✓ ${title} (${seconds} sn)`);
  }

  /** A program of the stack under the name of its log and its record. */
  child(name: string, program: Omit<Program, 'log' | 'guard'>): Promise<Child> {
    return startChild({ ...program, log: this.log(name), guard: this.watcher(name) });
  }

  log(name: string): string {
    return logFile(this.settings.dataDir, name);
  }

  watcher(name: string): Watcher {
    return {
      watch: (pid) => {
        this.#guard.watch(pid);
        this.#records.add(name, pid);
      },
      forget: (pid) => {
        this.#guard.forget(pid);
        this.#records.remove(name);
      },
    };
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll() {
    for (const kept of this.#kept.toReversed()) await kept.stop();
    this.#records.release();
  }
}
