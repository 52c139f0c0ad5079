import { setTimeout as pause } from 'node:timers/promises';

/** Answers, and refusals, leave no sooner than this: a few milliseconds more for those who exist do not show (R18). */
export async function noSoonerThan<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.allSettled([work(), pause(milliseconds)]);
  if (done.status === 'rejected') throw done.reason;
  return done.value;
}
