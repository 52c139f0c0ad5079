import type { Knex } from 'knex';

export const config = { transaction: false };

const indexes = { cases_acting_by_process: 'acting_by', cases_firm_process: 'firm' } as const;

/** A firm's cases of one process, and those that a broker filed for others. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('SET lock_timeout = 0');
  for (const [name, column] of Object.entries(indexes)) {
    await knex.raw('DROP INDEX CONCURRENTLY IF EXISTS ??', [name]);
    await knex.raw('CREATE INDEX CONCURRENTLY ?? ON cases (??, process) WHERE ?? IS NOT NULL', [name, column, column]);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const name of Object.keys(indexes)) await knex.raw('DROP INDEX CONCURRENTLY IF EXISTS ??', [name]);
}
