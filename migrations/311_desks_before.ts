import type { Knex } from 'knex';

/** Desks of tasks that were laid before there was a trigger; it holds nobody up and may run twice. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('INSERT INTO desks SELECT DISTINCT unit, role FROM task_candidates ON CONFLICT DO NOTHING');
}

/** They go with their table. */
export async function down(): Promise<void> {}
