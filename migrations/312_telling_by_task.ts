import type { Knex } from 'knex';

/**
 * Of each changed task its own desks are looked up. A join left the planner to guess how many tasks had changed: in a
 * session without the application's settings it read every desk of a million tasks to tell of one.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(ofWork);
}

export async function down(): Promise<void> {
  throw new Error('The slower way of finding desks is not put back.');
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
    PERFORM tell(jsonb_build_object('about', 'task', 'task', k.task, 'changes', changed -> k.task, 'desks', d.desks))
    FROM jsonb_object_keys(changed) AS k(task)
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(DISTINCT c.unit || ' ' || c.role) AS desks FROM task_candidates c
      WHERE c.task = k.task AND c.door = ''
    ) d WHERE d.desks IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;
`;
