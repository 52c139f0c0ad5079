import { Refusal } from '../../domain/errors.ts';

/** So many at once, so many waiting; whoever comes after that is told to come again (R10). */
export function turns(atOnce: number, mostWaiting: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce && waiting.length >= mostWaiting) throw new Refusal('Busy', { retryAfterSeconds: 5 });
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift(); // hands its own place on, so that nobody slips in between
      if (next) next();
      else running -= 1;
    }
  };
}
