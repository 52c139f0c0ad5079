import type { DocumentField, FirmKind, Known } from '../form/index.ts';

/** What sample answers are made from. `options` must list what the case at hand offers. */
export type Samples = Known & {
  readonly today: string;
  /** The id of a file that may be handed in for the field; another one with each call. */
  readonly document: (field: DocumentField) => string;
  readonly firm: (kind: FirmKind) => string;
  /** The id of a record that may be chosen; another one with each call. */
  readonly record: (source: string) => string;
  readonly variant?: number;
};

export type Sampling = {
  readonly samples: Samples;
  readonly next: () => number;
  readonly beside: Readonly<Record<string, unknown>>;
};

/** Numbers that look arbitrary and are the same in every run; the first variant has every optional field. */
export function turns(variant: number): () => number {
  let state = variant;
  return () => {
    state = variant === 0 ? state + 2 : (state + 0x6d2b79f5) | 0;
    return variant === 0 ? state : scattered(state);
  };
}

/** Mulberry32: neighbouring states give numbers that have nothing in common. */
function scattered(state: number): number {
  const once = Math.imul(state ^ (state >>> 15), state | 1);
  const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
  return (twice ^ (twice >>> 14)) >>> 8;
}
