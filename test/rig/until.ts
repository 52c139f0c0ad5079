import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until something is there; says what was waited for when it never comes. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, seconds = 90): Promise<T> {
  for (let looks = 0; looks < seconds * 20; looks++) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await pause(50);
  }
  throw new Error(`${what}: did not happen within ${seconds} seconds`);
}
