import type { Spread } from './spread.ts';

/** One line of the table, and of the file that `--json` names. */
export type Row = {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: number;
  readonly met: boolean;
  /** The same measured on something else in the same run. */
  readonly reference: number | null;
  readonly ratio: number | null;
  readonly spread?: Spread;
};

type Measured = {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: number;
  readonly reference?: number;
  readonly ratio?: number;
  readonly spread?: Spread;
};

export const atMost = (measured: Measured): Row => rowOf(measured, measured.value <= measured.bar);
export const atLeast = (measured: Measured): Row => rowOf(measured, measured.value >= measured.bar);

/** The bar is a share of the reference; the ratio comes from pairs that were measured in turns. */
export const atLeastShare = (measured: Measured & { readonly ratio: number }, share: number): Row =>
  rowOf(measured, measured.ratio >= share);

function rowOf({ id, what, value, unit, bar, reference, ratio, spread }: Measured, met: boolean): Row {
  const beside = reference === undefined ? null : rounded(reference);
  const share = ratio ?? (reference === undefined ? null : value / reference);
  const row = { id, what, value: rounded(value), unit, bar: rounded(bar), met, reference: beside };
  return { ...row, ratio: share === null ? null : rounded(share), ...(spread && { spread }) };
}

const rounded = (value: number) => Number(value.toPrecision(3));
