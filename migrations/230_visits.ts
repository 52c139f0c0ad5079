import type { Knex } from 'knex';

/** When people looked at their cases: what happened since then is told first. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE visits (
      person uuid PRIMARY KEY REFERENCES persons ON DELETE CASCADE,
      since timestamptz,
      seen_at timestamptz NOT NULL
    );
    CREATE INDEX ON cases (opened_by) WHERE opened_by IS NOT NULL;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE visits; DROP INDEX cases_opened_by_idx');
}
