/** What people read as a table: what a step shows, what can be chosen from. */
export type Column = {
  readonly name: string;
  readonly title: string;
  /** How its values are written; money is whole kuruş, days are YYYY-MM-DD. */
  readonly kind: 'text' | 'day' | 'money' | 'number' | 'yesNo';
  /** What only those who decide should know. */
  readonly forStaff?: true;
};
export type Cells = Readonly<Record<string, string | number | boolean | null>>;

export type Table = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Cells[];
  /** Sums, under the names of their columns. */
  readonly total?: Cells;
};

/** One of those that can be chosen; `refusal` says in a sentence why this one cannot. */
export type KnownRecord = { readonly id: string; readonly cells: Cells; readonly refusal: string | null };
