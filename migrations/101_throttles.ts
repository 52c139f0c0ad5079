import type { Knex } from 'knex';

/** How often something was tried lately, by a keyed hash of who tried: shared by all processes of the API (R19). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE throttles (
      key text PRIMARY KEY,
      count integer NOT NULL,
      locked_until timestamptz,
      forget_at timestamptz NOT NULL
    );
    CREATE INDEX ON throttles (forget_at);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE throttles');
}
