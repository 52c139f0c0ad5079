import type { Knex } from 'knex';
import { countryOf, holidays } from '../domain/holidays.ts';
import { institutionIds } from '../domain/institutions.ts';
import { units } from '../domain/units.ts';

/** What an installation begins with. From here on its staff keep these rows. */
export async function up(knex: Knex): Promise<void> {
  await knex('units').insert(
    units.map(({ id, institution, kind, parent, name, shortName, city }) => ({
      id,
      institution,
      kind,
      parent: parent ?? null,
      name,
      short_name: shortName ?? name,
      city: city ?? null,
    })),
  );
  for (const institution of institutionIds) {
    await knex('calendar_versions').insert({ institution, version: 1 });
    await knex('holidays').insert(holidays[countryOf[institution]].map((day) => ({ institution, ...day })));
  }
}

export async function down(knex: Knex): Promise<void> {
  await knex('holidays').delete();
  await knex('calendar_versions').delete();
  await knex('units').delete();
}
