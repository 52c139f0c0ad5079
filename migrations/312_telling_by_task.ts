import type { Knex } from 'knex';

/**
 * Telling of one changed task looks up its desks, whoever changes it. In a session without the application's settings
 * (db/connection.ts) the planner took random reads to be so dear that it read every desk of a million tasks instead.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('ALTER FUNCTION tell_of_work() SET random_page_cost = 1.1');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER FUNCTION tell_of_work() RESET random_page_cost');
}
