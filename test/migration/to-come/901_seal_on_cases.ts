import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw("ALTER TABLE cases ADD seal text NOT NULL DEFAULT ''");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE cases DROP seal');
}
