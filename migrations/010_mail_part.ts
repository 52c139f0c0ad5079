import type { Knex } from 'knex';

/** The share of a case that a mail is about, so that a parked mail can be tried again by its id alone. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("ALTER TABLE mails ADD COLUMN part text NOT NULL DEFAULT ''");
  await knex.raw("CREATE INDEX ON mails (made_at) WHERE state = 'queued'");
}

export async function down(): Promise<void> {
  throw new Error('Undoing this would forget which part a mail is about.');
}
