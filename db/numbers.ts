import type { Knex } from 'knex';
import { type Institution, institutions } from '../domain/institutions.ts';
import { dayIn } from './day-in.ts';

/** The next of a series, such as `TIM-2026-000123`. The row's lock makes numbers unique; a rolled-back one is not skipped. */
export async function nextNumber(trx: Knex.Transaction, institution: Institution, series: string, at: Date) {
  const { numberPrefix } = institutions[institution];
  const year = Number(dayIn(institution, at).slice(0, 4));
  const name = [numberPrefix, series].filter((word) => word !== '').join('-');
  const [row] = await trx('number_series')
    .insert({ series: name, year, last: 1 })
    .onConflict(['series', 'year'])
    .merge({ last: trx.raw('number_series.last + 1') })
    .returning('last');
  return `${name}-${year}-${String(row.last).padStart(6, '0')}`;
}
