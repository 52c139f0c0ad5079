import type { Knex } from 'knex';

/**
 * What lists choose and sort by stands on the candidate rows themselves, one for each desk that a task lies on, so that
 * a page is read from an index however many tasks there are.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(columns);
  await knex.raw(filled);
  await knex.raw(indexes);
}

export async function down(): Promise<void> {
  throw new Error('Desk columns are not taken away: notes and follow-up dates would be lost.');
}

const columns = `
ALTER TABLE tasks
  ADD priority smallint NOT NULL DEFAULT 0,
  ADD follow_up date,
  ADD note text,
  ADD note_by uuid REFERENCES persons,
  ADD draft jsonb,
  ADD draft_by uuid REFERENCES persons,
  ADD draft_at timestamptz;
ALTER TABLE task_candidates
  ADD process text NOT NULL DEFAULT '',
  ADD step text NOT NULL DEFAULT '',
  ADD firm text,
  ADD assignee uuid,
  ADD follow_up date,
  ADD sole boolean NOT NULL DEFAULT true;
CREATE TABLE task_words (
  task text PRIMARY KEY REFERENCES tasks ON DELETE CASCADE,
  words text NOT NULL
);
`;

const filled = `
UPDATE task_candidates c SET process = t.process, step = t.step, firm = k.firm, assignee = t.assignee,
  sole = (SELECT count(*) = 1 FROM task_candidates o WHERE o.task = c.task AND o.door = '')
FROM tasks t LEFT JOIN cases k ON k.id = t.case_id WHERE t.id = c.task;
INSERT INTO task_words (task, words)
SELECT t.id, fold(concat_ws(' ', k.number, f.title, k.firm))
FROM tasks t JOIN cases k ON k.id = t.case_id LEFT JOIN firms f ON f.tax_number = k.firm WHERE t.state = 'open';
`;

/** `sole` rides along so that counting reads indexes only; the first index is the one that the foundation made, anew. */
const indexes = `
DROP INDEX task_candidates_unit_role_due_task_idx;
CREATE INDEX task_candidates_due ON task_candidates (unit, role, due, task) INCLUDE (sole) WHERE door = '';
CREATE INDEX task_candidates_opened ON task_candidates (unit, role, opened_at, task) INCLUDE (sole) WHERE door = '';
CREATE INDEX task_candidates_kind ON task_candidates (unit, role, process, step, due, task) INCLUDE (sole)
  WHERE door = '';
CREATE INDEX task_candidates_free ON task_candidates (unit, role, due, task) INCLUDE (sole)
  WHERE door = '' AND assignee IS NULL;
CREATE INDEX task_candidates_assignee ON task_candidates (assignee, due, task) WHERE door = '' AND assignee IS NOT NULL;
CREATE INDEX task_candidates_firm ON task_candidates (firm, due, task) WHERE door = '';
CREATE INDEX task_candidates_follow_up ON task_candidates (unit, role, follow_up, task) INCLUDE (sole)
  WHERE door = '' AND follow_up IS NOT NULL;
CREATE INDEX task_words_trigrams ON task_words USING gin (words gin_trgm_ops);
ALTER TABLE task_candidates ALTER unit SET STATISTICS 1000, ALTER firm SET STATISTICS 1000;
`;
