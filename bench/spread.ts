export type Spread = { readonly p50: number; readonly p95: number; readonly p99: number; readonly of: number };

export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((one, other) => one - other);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99), of: sorted.length };
}

export const median = (samples: readonly number[]): number => spreadOf(samples).p50;

/** The smallest sample that this share of all does not exceed. */
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? Number.NaN;

/** The largest distance between two distributions (Kolmogorov–Smirnov), from 0 to 1. */
export function distance(one: readonly number[], other: readonly number[]): number {
  const below = (samples: readonly number[], value: number) =>
    samples.filter((sample) => sample <= value).length / samples.length;
  return Math.max(...[...one, ...other].map((value) => Math.abs(below(one, value) - below(other, value))));
}

/** Two samples of one distribution are further apart than this once in a thousand times. */
export const distanceByChance = (one: number, other: number): number => 1.95 * Math.sqrt(1 / one + 1 / other);
