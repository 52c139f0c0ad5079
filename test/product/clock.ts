import type { Clock } from '../../domain/clock.ts';

/** The story's time, and the API's own watch, which a test may hold at an instant to ask what is true to the second. */
export function watchOf(now: Clock['now']) {
  let held: Date | undefined;
  const clock: Clock = { now };
  const pinned: Clock = { now: async () => held ?? now() };
  const inAMoment: Clock = { now: async () => new Date((await now()).getTime() + 10_000) };
  const pin = (at?: Date) => {
    held = at;
  };
  return { clock, pinned, inAMoment, pin };
}
