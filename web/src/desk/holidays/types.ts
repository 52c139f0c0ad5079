export type Holiday = {
  readonly day: string;
  readonly name: string;
  readonly half: boolean;
  /** Reckoned, not yet announced. */
  readonly computed: boolean;
};
export type Calendar = { readonly version: number; readonly holidays: readonly Holiday[] };
