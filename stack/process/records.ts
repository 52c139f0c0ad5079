import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf } from './identity.ts';
import { StartProblem } from './problem.ts';

type Recorded = { readonly pid: number; readonly identity: string };

/** Which processes run on a data folder, in files that outlive them, so that the next start can clear up after a kill. */
export class Records {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'run');
  }

  /** Makes this process the only one on the folder. */
  claim() {
    const file = join(this.#folder, 'stack.json');
    const own = JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) });
    for (;;) {
      try {
        return writeFileSync(file, own, { flag: 'wx' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const other = this.#read('stack.json');
      if (other !== undefined && lives(other)) throw alreadyRuns(other.pid);
      rmSync(file, { force: true });
    }
  }

  add(name: string, pid: number) {
    writeFileSync(join(this.#folder, `${name}.json`), JSON.stringify({ pid, identity: identityOf(pid) }));
  }

  remove(name: string) {
    rmSync(join(this.#folder, `${name}.json`), { force: true });
  }

  release() {
    this.remove('stack');
  }

  /** Ends what an earlier start left running, if the pid still belongs to it. */
  async endOrphans() {
    const names = readdirSync(this.#folder).filter((name) => name !== 'stack.json');
    const orphans = names.map((name) => this.#read(name)).filter((one) => one !== undefined && lives(one));
    await Promise.all((orphans as Recorded[]).map(end));
    for (const name of names) rmSync(join(this.#folder, name), { force: true });
  }

  #read(name: string): Recorded | undefined {
    try {
      return JSON.parse(readFileSync(join(this.#folder, name), 'utf8')) as Recorded;
    } catch {
      return undefined;
    }
  }
}

const lives = ({ pid, identity }: Recorded) => identityOf(pid) === identity;

const alreadyRuns = (pid: number) =>
  new StartProblem(
    `Bu veri klasöründe Evrak zaten çalışıyor (pid ${pid}); onu kapatın ya da başka bir klasör verin: DATA_DIR=… npm start`,
  );

async function end(orphan: Recorded) {
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    if (!lives(orphan)) return;
    process.kill(orphan.pid, signal);
    for (let waited = 0; waited < 5_000 && lives(orphan); waited += 50) await pause(50);
  }
}
