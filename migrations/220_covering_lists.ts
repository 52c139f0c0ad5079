import type { Knex } from 'knex';

/**
 * Lists, counts and searches read indexes only. What a filter asks stands in the two indexes that lists are walked by,
 * and with it the words that are searched: a walk over a desk of a hundred thousand tasks is then milliseconds, where
 * fetching each row was half a second. A process has indexes of its own, because a desk may have many tasks of one
 * process and none of another, which the planner cannot know.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(columns);
  await knex.raw(indexes);
}

export async function down(): Promise<void> {
  throw new Error('The indexes of lists are not taken away: write them anew in a later migration.');
}

/** Indexes go before every row is written. An entry of one holds 2,700 bytes at most; titles are far shorter. */
const columns = `
DROP INDEX task_candidates_due, task_candidates_opened, task_candidates_firm, task_candidates_assignee,
  task_candidates_follow_up;
ALTER TABLE task_words ADD desks text[] NOT NULL DEFAULT '{}';
UPDATE task_words w SET desks = laid.desks
FROM (SELECT task, array_agg(unit || ' ' || role) AS desks FROM task_candidates WHERE door = '' GROUP BY task) laid
WHERE laid.task = w.task;
ALTER TABLE task_candidates ADD words text NOT NULL DEFAULT '';
UPDATE task_candidates c SET words = left(w.words, 1000) FROM task_words w WHERE w.task = c.task;
`;

const indexes = `
CREATE INDEX task_candidates_due ON task_candidates (unit, role, due, task)
  INCLUDE (sole, process, step, assignee, follow_up, opened_at, words) WHERE door = '';
CREATE INDEX task_candidates_opened ON task_candidates (unit, role, opened_at, task)
  INCLUDE (sole, process, step, assignee, follow_up, due, words) WHERE door = '';
CREATE INDEX task_candidates_process_due ON task_candidates (unit, role, process, due, task) INCLUDE (sole)
  WHERE door = '';
CREATE INDEX task_candidates_process_opened ON task_candidates (unit, role, process, opened_at, task)
  INCLUDE (sole, step) WHERE door = '';
CREATE INDEX task_candidates_firm ON task_candidates (firm, due, task) INCLUDE (unit, role, opened_at)
  WHERE door = '';
CREATE INDEX task_candidates_assignee ON task_candidates (assignee, due, task) INCLUDE (unit, role, opened_at)
  WHERE door = '' AND assignee IS NOT NULL;
CREATE INDEX task_candidates_follow_up ON task_candidates (unit, role, follow_up, task)
  INCLUDE (sole, due, opened_at) WHERE door = '' AND follow_up IS NOT NULL;
`;
