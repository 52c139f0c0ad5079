import { setTimeout as pause } from 'node:timers/promises';

export type Pace = { readonly perSecond: number; readonly seconds: number };
export type Timed<T> = { readonly value: T; readonly milliseconds: number };

/** Each call begins at its moment, whether those before are answered or not, and is timed from that moment on. */
export async function openLoop<T>({ perSecond, seconds }: Pace, act: (nth: number) => Promise<T>): Promise<Timed<T>[]> {
  const began = performance.now();
  const calls: Promise<Timed<T>>[] = [];
  for (let nth = 0; nth < seconds * perSecond; nth++) {
    const moment = began + (nth * 1_000) / perSecond;
    const early = moment - performance.now();
    if (early > 0) await pause(early);
    calls.push(timedFrom(moment, act(nth)));
  }
  return Promise.all(calls);
}

async function timedFrom<T>(moment: number, call: Promise<T>): Promise<Timed<T>> {
  const value = await call;
  return { value, milliseconds: performance.now() - moment };
}
