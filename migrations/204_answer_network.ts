import type { Knex } from 'knex';

/** From where something was decided. It is somebody's, so it is erased with what they wrote. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE answers ADD network text');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE answers DROP network');
}
