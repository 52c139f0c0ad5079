import type { Knex } from 'knex';

/**
 * Work on tasks: a draft of an answer for each person who writes one, so that nobody's words are overwritten, and what
 * was done to many at once with what stood there before. Drafts lie apart from tasks, which are read whole all the time.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(notes);
  await knex.raw(drafts);
  await knex.raw(batches);
}

export async function down(): Promise<void> {
  throw new Error('Drafts and the record of what was done to many tasks at once are not thrown away.');
}

const notes = `
ALTER TABLE tasks ADD note_at timestamptz, DROP draft, DROP draft_by, DROP draft_at;
`;

/** The answer is text: it comes back exactly as it was written, in the order in which it was written. */
const drafts = `
CREATE TABLE task_drafts (
  task text NOT NULL REFERENCES tasks ON DELETE CASCADE,
  person uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
  outcome text,
  answer text NOT NULL,
  version uuid NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (task, person)
);
`;

const batches = `
CREATE TABLE task_batches (
  id uuid PRIMARY KEY,
  institution text NOT NULL,
  person uuid NOT NULL REFERENCES persons,
  act text NOT NULL CHECK (act IN ('claim', 'release', 'assign', 'note', 'priority', 'followUp', 'undo')),
  at timestamptz NOT NULL,
  key text,
  undoes uuid UNIQUE REFERENCES task_batches,
  done integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  refused jsonb NOT NULL DEFAULT '[]',
  UNIQUE (person, key)
);
CREATE INDEX ON task_batches (person, at);

CREATE TABLE task_batch_rows (
  batch uuid NOT NULL REFERENCES task_batches ON DELETE CASCADE,
  task text NOT NULL REFERENCES tasks ON DELETE CASCADE,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  PRIMARY KEY (batch, task)
);
CREATE INDEX ON task_batch_rows (task);
`;
