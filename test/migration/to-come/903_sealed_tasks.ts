import type { Knex } from 'knex';

export const config = { transaction: false };

/** An index that is made concurrently waits for transactions that began before it, and stands in nobody's way. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('SET lock_timeout = 0');
  await knex.raw('DROP INDEX CONCURRENTLY IF EXISTS tasks_seal');
  await knex.raw('CREATE INDEX CONCURRENTLY tasks_seal ON tasks (seal)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX CONCURRENTLY IF EXISTS tasks_seal');
}
