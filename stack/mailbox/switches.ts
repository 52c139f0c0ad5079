import { readFile } from 'node:fs/promises';
import { writeSafely } from './store.ts';

/**
 * How the mail server behaves: takes mail; refuses it with a code (451: later, 550: never); says nothing at all;
 * or takes it and dies before it says so.
 */
export const modes = ['accept', 'refuse', 'hang', 'drop-after-data'] as const;
export type Switches = { readonly mode: (typeof modes)[number]; readonly code: number };

/** Kept in a file, so that a restart does not heal the server. */
export class SwitchFile {
  readonly #path: string;
  #now: Switches = { mode: 'accept', code: 451 };

  private constructor(path: string) {
    this.#path = path;
  }

  static async open(path: string): Promise<SwitchFile> {
    const file = new SwitchFile(path);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) file.#now = JSON.parse(text) as Switches;
    return file;
  }

  get now(): Switches {
    return this.#now;
  }

  async set(switches: Switches) {
    await writeSafely(this.#path, [JSON.stringify(switches)]);
    this.#now = switches;
  }
}

/** What came over HTTP, or undefined when it is no setting. */
export function switchesFrom(body: unknown): Switches | undefined {
  const { mode, code = 451 } = (body ?? {}) as { mode?: unknown; code?: unknown };
  const known = modes.find((one) => one === mode);
  if (known === undefined || typeof code !== 'number' || !Number.isInteger(code)) return undefined;
  return code >= 400 && code <= 599 ? { mode: known, code } : undefined;
}
