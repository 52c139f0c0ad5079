import type { Knex } from 'knex';

/** When the applicant first fetched a paper of ours: a petition has to be in their hands before they can sign it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE documents ADD COLUMN fetched_at timestamptz');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE documents DROP COLUMN fetched_at');
}
