import type { Knex } from 'knex';

export const config = { transaction: false };

/** Words among ten thousand tasks of one firm are read in its index, not in as many rows. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('SET lock_timeout = 0');
  await knex.raw('DROP INDEX CONCURRENTLY IF EXISTS task_candidates_firm_words');
  await knex.raw(`CREATE INDEX CONCURRENTLY task_candidates_firm_words ON task_candidates (firm, due, task)
    INCLUDE (unit, role, opened_at, words) WHERE door = ''`);
  await knex.raw('DROP INDEX CONCURRENTLY IF EXISTS task_candidates_firm');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('SET lock_timeout = 0');
  await knex.raw('DROP INDEX CONCURRENTLY IF EXISTS task_candidates_firm');
  await knex.raw(`CREATE INDEX CONCURRENTLY task_candidates_firm ON task_candidates (firm, due, task)
    INCLUDE (unit, role, opened_at) WHERE door = ''`);
  await knex.raw('DROP INDEX CONCURRENTLY IF EXISTS task_candidates_firm_words');
}
