import type { Knex } from 'knex';

/**
 * What has changed of tasks is found by set difference, not by a join of the old rows with the new ones: the plan of a
 * trigger is kept, and one that was made for a single row takes minutes for ten thousand.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(ofWork);
}

export async function down(): Promise<void> {
  throw new Error('The slower way of finding what has changed is not put back.');
}

const changed = (change: string, column: string) => `
      (SELECT '${change}' AS change, id, ${column}::text FROM after WHERE state = 'open'
       EXCEPT SELECT '${change}', id, ${column}::text FROM before)`;

const ofWork = `
CREATE OR REPLACE FUNCTION tell_of_work() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE changed jsonb;
BEGIN
  SELECT jsonb_object_agg(id, changes) INTO changed FROM (
    SELECT id, jsonb_agg(change) AS changes FROM (${[
      changed('assignee', 'assignee'),
      changed('priority', 'priority'),
      changed('followUp', 'follow_up'),
      changed('note', 'note'),
    ].join(' UNION ALL ')}
    ) differing GROUP BY id
  ) by_task;
  IF changed IS NULL THEN RETURN NULL; END IF;
  IF (SELECT count(*) FROM jsonb_object_keys(changed)) > 100 THEN
    PERFORM tell(jsonb_build_object('about', 'desks', 'desks', jsonb_agg(DISTINCT c.unit || ' ' || c.role)))
    FROM jsonb_object_keys(changed) AS k(task) JOIN task_candidates c ON c.task = k.task AND c.door = ''
    HAVING count(*) > 0;
  ELSE
    PERFORM tell(jsonb_build_object('about', 'task', 'task', k.task, 'changes', changed -> k.task,
      'desks', jsonb_agg(DISTINCT c.unit || ' ' || c.role)))
    FROM jsonb_object_keys(changed) AS k(task) JOIN task_candidates c ON c.task = k.task AND c.door = ''
    GROUP BY k.task;
  END IF;
  RETURN NULL;
END $$;
`;
