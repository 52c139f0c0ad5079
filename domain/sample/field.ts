import { entriesOf, type Field, type FieldOf, type Option } from '../form/index.ts';
import type { Sampling } from './samples.ts';
import { sampleValue } from './value.ts';

/** A field's value: one, several that differ, or one for each entry. */
export function sampleField(field: Field, sampling: Sampling): unknown {
  if (field.each === undefined) return sampleOneOrMany(field, sampling);
  const entries = entriesOf(field, sampling.samples);
  if (entries.length === 0) return undefined;
  return Object.fromEntries(entries.map(({ value }) => [value, sampleOneOrMany(field, sampling)]));
}

function sampleOneOrMany(field: Field, sampling: Sampling): unknown {
  if (field.kind === 'choice') return chosen(field, sampling);
  if (!field.many) return sampleOne(field, sampling);
  const { min = 1, max } = field.many;
  const values = new Set<unknown>();
  for (let at = 0; at < 20 && values.size < Math.min(min + 1, max); at++) values.add(sampleOne(field, sampling));
  return [...values];
}

function sampleOne(field: Field, sampling: Sampling): unknown {
  if (field.kind !== 'rows') return sampleValue(field, sampling);
  const row: Record<string, unknown> = {};
  for (const column of field.columns) {
    const value =
      column.optional && sampling.next() % 2 ? undefined : sampleField(column, { ...sampling, beside: row });
    if (value !== undefined) row[column.name] = value;
  }
  return row;
}

function chosen(field: FieldOf<'choice'>, { samples, next, beside }: Sampling): unknown {
  const of = 'from' in field.options && field.options.of;
  const listed: readonly Option[] =
    'from' in field.options
      ? samples.options(field.options.from, of ? (beside[of] as string | undefined) : undefined)
      : field.options;
  if (listed.length === 0) throw new RangeError(`there is nothing to choose for ${field.name}`);
  const first = next() % listed.length;
  const turned = [...listed.slice(first), ...listed.slice(0, first)].map(({ value }) => value);
  return field.many ? turned.slice(0, field.many.min ?? 1) : turned[0];
}
