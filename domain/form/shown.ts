import { formatMoney } from '../money.ts';
import { formatDay, formatIban } from '../text.ts';
import type { Field, Option, Options } from './field.ts';

/** What is known where a value is read: lists by their source, uploaded files by their id, firms by their number. */
type Around = {
  readonly options?: ((source: string) => readonly Option[]) | undefined;
  readonly file?: ((id: string) => string | undefined) | undefined;
  /** What a firm is called, by its tax number. */
  readonly firm?: ((taxNumber: string) => string | undefined) | undefined;
};

/** A value as people read it: what a choice is called, a day, a sum, rows one a line. Without a value it is nothing. */
export function shownValue(field: Field, value: unknown, around: Around = {}): string {
  if (value === undefined || value === null) return '';
  if (field.kind === 'rows')
    return [value]
      .flat()
      .map((row) => shownRow(field.columns, row, around))
      .join('\n');
  if (field.each && typeof value === 'object') return shownEntries(field, value, around);
  if (Array.isArray(value)) return value.map((one) => shownValue(field, one, around)).join(', ');
  return shownOne(field, value, around);
}

function shownOne(field: Field, value: unknown, { options, file, firm }: Around): string {
  if (field.kind === 'choice') return labelIn(listed(field.options, options), value);
  if (field.kind === 'yesNo') return value === true ? 'Evet' : 'Hayır';
  if (field.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value))) return formatDay(String(value));
  if (field.kind === 'money' && typeof value === 'number') return formatMoney(value);
  if (field.kind === 'iban') return formatIban(String(value));
  if (field.kind === 'firm') return [String(value), firm?.(String(value))].filter(Boolean).join('\n');
  return file?.(String(value)) ?? String(value);
}

function shownRow(columns: readonly Field[], row: unknown, around: Around): string {
  const given = row as Readonly<Record<string, unknown>>;
  const shown = columns.map((column) => shownValue(column, given[column.name], around));
  return shown.filter((text) => text !== '').join(': ');
}

function shownEntries(field: Field, value: object, around: Around): string {
  const entries = typeof field.each === 'string' ? (around.options?.(field.each) ?? []) : (field.each ?? []);
  const { each: _, ...single } = field;
  return Object.entries(value)
    .map(([entry, one]) => `${labelIn(entries, entry)}: ${shownValue(single as Field, one, around)}`)
    .join('\n');
}

const listed = (options: Options, known: Around['options']): readonly Option[] =>
  'from' in options ? (known?.(options.from) ?? []) : options;

const labelIn = (options: readonly Option[], value: unknown): string =>
  options.find((option) => option.value === value)?.label ?? String(value);
