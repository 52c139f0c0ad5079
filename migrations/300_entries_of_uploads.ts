import type { Knex } from 'knex';

/** For which entry a file was uploaded, where a field asks for one each: a closed tab finds it again. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("ALTER TABLE documents ADD entry text NOT NULL DEFAULT ''");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE documents DROP entry');
}
