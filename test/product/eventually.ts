import { setTimeout as pause } from 'node:timers/promises';

/** Waits for something that another process is about to do; what it last saw is in the failure. */
export async function eventually<T>(look: () => Promise<T | undefined | false>, what: string): Promise<T> {
  for (let tries = 0; tries < 1_800; tries++) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    await pause(50);
  }
  throw new Error(`${what} did not happen within 90 s`);
}
