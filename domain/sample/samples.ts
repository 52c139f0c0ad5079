import type { DocumentField, FirmKind, Known } from '../form/index.ts';

/** What sample answers are made from. `options` must list what the case at hand offers. */
export type Samples = Known & {
  readonly today: string;
  /** The id of a file that may be handed in for the field; another one with each call. */
  readonly document: (field: DocumentField) => string;
  readonly firm: (kind: FirmKind) => string;
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
    state = variant === 0 ? state + 512 : (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
