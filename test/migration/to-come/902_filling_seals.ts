import type { Knex } from 'knex';

export const config = { transaction: false };

/** A thousand rows at a time, each time a transaction: nobody waits for the rest of them. */
export async function up(knex: Knex): Promise<void> {
  for (let filled = 1; filled > 0; ) {
    const { rowCount } = await knex.raw(`
      UPDATE tasks SET seal = md5(id)
      WHERE id IN (SELECT id FROM tasks WHERE seal IS NULL LIMIT 1000 FOR UPDATE SKIP LOCKED)`);
    filled = rowCount;
  }
}

export async function down(): Promise<void> {}
