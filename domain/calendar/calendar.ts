import type { Span } from '../span.ts';

/** A row that the institution's staff keep. Half days (from 13:00) count as business days. */
export type Holiday = {
  readonly day: string;
  readonly name: string;
  readonly half?: true;
  /** Proposed by astronomical calculation, not yet announced. */
  readonly computed?: true;
};

export type Calendar = { readonly zone: string; readonly holidays: readonly Holiday[]; readonly version: number };

export type Skipped = { readonly day: string; readonly reason: string };

/** Kept with the deadline, so that "why 2 June?" has an answer years later. */
export type Why = {
  readonly span: Span;
  readonly start: string;
  readonly zone: string;
  readonly version: number;
  readonly skipped: readonly Skipped[];
  readonly counted: readonly string[];
  /** Years that were walked through although nobody has entered their holidays. */
  readonly missingYears: readonly number[];
};

export type Deadline = { readonly due: Date; readonly why: Why };

export const weekend = 'hafta sonu';
