import type { Knex } from 'knex';

/**
 * What people were told, or are to be told, about tasks: each thing once for each person. How far the look at deadlines
 * has come stands in `notice_marks`, so that nothing is told twice and an outage leaves nothing out.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE notification_choices (
      person uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
      kind text NOT NULL,
      choice text NOT NULL CHECK (choice IN ('off', 'immediate', 'daily')),
      PRIMARY KEY (person, kind)
    );
    CREATE TABLE task_notices (
      task text NOT NULL REFERENCES tasks ON DELETE CASCADE,
      person uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
      kind text NOT NULL,
      at timestamptz NOT NULL,
      assignee uuid,
      by uuid REFERENCES persons,
      made_at timestamptz NOT NULL,
      mail text REFERENCES mails,
      PRIMARY KEY (task, person, kind, at)
    );
    CREATE INDEX ON task_notices (mail) WHERE mail IS NOT NULL;
    CREATE INDEX ON task_notices (person, made_at) WHERE mail IS NULL;
    CREATE TABLE notice_marks (
      institution text NOT NULL,
      kind text NOT NULL,
      due timestamptz NOT NULL,
      task text NOT NULL,
      PRIMARY KEY (institution, kind)
    );
    CREATE INDEX tasks_due ON tasks ((coalesce(due, target)), id)
      WHERE state = 'open' AND coalesce(due, target) IS NOT NULL;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX tasks_due; DROP TABLE notice_marks, task_notices, notification_choices');
}
