import { randomInt } from 'node:crypto';
import { phone } from '../window.ts';
import type { Who, World } from './people.ts';

export type Setting = {
  readonly who: Who;
  readonly language: 'tr' | 'en';
  readonly colorScheme: 'light' | 'dark';
  readonly size: { readonly width: number; readonly height: number };
};

const sizes = [phone, { width: 768, height: 1024 }, { width: 1280, height: 800 }, { width: 1920, height: 1080 }];

/** TOUR_SEED draws a tour again. */
export const seed = Number(process.env['TOUR_SEED'] ?? randomInt(1, 1_000_000));

/** Which pages are opened by whom and how, drawn by the seed: over many runs everybody opens everything in every way. */
export function drawer(world: World): { readonly isVisited: () => boolean; readonly setting: () => Setting } {
  let state = seed;
  const one = <T>(of: readonly T[]): T => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return of[Math.floor((state / 2 ** 32) * of.length)]!;
  };
  const everybody: readonly Who[] = ['nobody', ...world.cookies.keys()];
  return {
    isVisited: () => one([true, false]),
    setting: () => ({
      who: one(everybody),
      language: one(['tr', 'en']),
      colorScheme: one(['light', 'dark']),
      size: one(sizes),
    }),
  };
}
