import type { Knex } from 'knex';

/**
 * Every desk on which a task has ever lain. A coordinator sits at hundreds, of which most are always empty, and looking
 * into each of them cost more than the list itself. The next migration adds the desks of tasks that were there before.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(table);
  await knex.raw(kept);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP FUNCTION keep_desks() CASCADE');
  await knex.raw('DROP TABLE desks');
}

const table = 'CREATE TABLE desks (unit text NOT NULL, role text NOT NULL, PRIMARY KEY (unit, role))';

const kept = `
CREATE FUNCTION keep_desks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO desks SELECT DISTINCT unit, role FROM laid l
  WHERE NOT EXISTS (SELECT FROM desks d WHERE d.unit = l.unit AND d.role = l.role)
  ORDER BY unit, role ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_desks AFTER INSERT ON task_candidates
  REFERENCING NEW TABLE AS laid FOR EACH STATEMENT EXECUTE FUNCTION keep_desks();
`;
