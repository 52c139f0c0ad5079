import type { Knex } from 'knex';

/**
 * Whoever changes what people see tells of it when the transaction commits, whichever program it was: `NOTIFY changes`
 * with ids, units, roles and kinds. Work on more than a hundred tasks is told by desk, and a message that would be too
 * long as "everything", so that telling can never make a change fail.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(telling);
  await knex.raw(ofTasks);
  await knex.raw(ofCases);
  await knex.raw(ofPeople);
}

export async function down(knex: Knex): Promise<void> {
  for (const name of ['desks', 'work', 'case', 'sessions', 'tokens', 'accounts', 'posts'])
    await knex.raw(`DROP FUNCTION tell_of_${name}() CASCADE`);
  await knex.raw('DROP FUNCTION tell_of_persons(uuid[])');
  await knex.raw('DROP FUNCTION tell(jsonb)');
}

const telling = `
CREATE FUNCTION tell(payload jsonb) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('changes',
    CASE WHEN octet_length(payload::text) < 7900 THEN payload::text ELSE '{"about": "everything"}' END)
$$;
`;

const ofTasks = `
CREATE FUNCTION tell_of_desks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT DISTINCT task FROM changed WHERE door = '' LIMIT 101) laid) > 100 THEN
    PERFORM tell(jsonb_build_object('about', 'desks', 'desks', jsonb_agg(DISTINCT unit || ' ' || role)))
    FROM changed WHERE door = '';
  ELSE
    PERFORM tell(jsonb_build_object('about', 'task', 'task', task, 'changes', jsonb_build_array(TG_ARGV[0]),
      'desks', jsonb_agg(DISTINCT unit || ' ' || role)))
    FROM changed WHERE door = '' GROUP BY task;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_opened AFTER INSERT ON task_candidates
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_desks('opened');
CREATE TRIGGER tell_closed AFTER DELETE ON task_candidates
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_desks('closed');

CREATE FUNCTION tell_of_work() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE changed jsonb;
BEGIN
  SELECT jsonb_object_agg(id, changes) INTO changed FROM (
    SELECT n.id, to_jsonb(array_remove(ARRAY[
      CASE WHEN n.assignee IS DISTINCT FROM o.assignee THEN 'assignee' END,
      CASE WHEN n.priority <> o.priority THEN 'priority' END,
      CASE WHEN n.follow_up IS DISTINCT FROM o.follow_up THEN 'followUp' END,
      CASE WHEN n.note IS DISTINCT FROM o.note THEN 'note' END], NULL)) AS changes
    FROM after n JOIN before o ON o.id = n.id WHERE n.state = 'open'
  ) compared WHERE changes <> '[]';
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
CREATE TRIGGER tell_work AFTER UPDATE ON tasks
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tell_of_work();
`;

const ofCases = `
CREATE FUNCTION tell_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell(jsonb_build_object('about', 'case', 'kind', kind, 'cases', jsonb_agg(case_id)))
  FROM (
    SELECT case_id, kind, (row_number() OVER (PARTITION BY kind) - 1) / 100 AS part
    FROM (SELECT DISTINCT case_id, kind FROM changed) one
  ) parts GROUP BY kind, part;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_case AFTER INSERT ON case_events
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_case();
`;

/** Whoever may see less, or nothing any more, is looked at anew: sessions and tokens, closed accounts, firms, posts. */
const ofPeople = `
CREATE FUNCTION tell_of_persons(persons uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT tell(jsonb_build_object('about', 'people', 'people', jsonb_agg(person)))
  FROM (
    SELECT person, (row_number() OVER () - 1) / 100 AS part
    FROM (SELECT DISTINCT person FROM unnest(persons) person WHERE person IS NOT NULL) one
  ) parts GROUP BY part
$$;

CREATE FUNCTION tell_of_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_of_persons(ARRAY(SELECT person FROM changed));
  PERFORM tell(jsonb_build_object('about', 'visitors', 'cases', jsonb_agg(case_id)))
  FROM (
    SELECT case_id, (row_number() OVER () - 1) / 100 AS part
    FROM (SELECT DISTINCT case_id FROM changed WHERE case_id IS NOT NULL) one
  ) parts GROUP BY part;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_sessions AFTER DELETE ON sessions
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_sessions();

CREATE FUNCTION tell_of_tokens() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_of_persons(ARRAY(
    SELECT n.person FROM after n JOIN before o ON o.id = n.id WHERE n.revoked_at IS DISTINCT FROM o.revoked_at));
  RETURN NULL;
END $$;
CREATE TRIGGER tell_tokens AFTER UPDATE ON tokens
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tell_of_tokens();

CREATE FUNCTION tell_of_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'persons' THEN
    PERFORM tell_of_persons(ARRAY(
      SELECT n.id FROM after n JOIN before o ON o.id = n.id WHERE n.disabled_at IS DISTINCT FROM o.disabled_at));
  ELSE
    PERFORM tell_of_persons(ARRAY(SELECT person FROM changed));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_accounts AFTER UPDATE ON persons
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tell_of_accounts();
CREATE TRIGGER tell_firms_given AFTER INSERT ON person_firms
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_accounts();
CREATE TRIGGER tell_firms_taken AFTER DELETE ON person_firms
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_accounts();

CREATE FUNCTION tell_of_posts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell('{"about": "posts"}');
  RETURN NULL;
END $$;
CREATE TRIGGER tell_memberships AFTER INSERT OR UPDATE OR DELETE ON memberships
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_posts();
CREATE TRIGGER tell_absences AFTER INSERT OR UPDATE OR DELETE ON absences
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_posts();
`;
