import type { Knex } from 'knex';

/** Whoever holds a proxy hears at once that it is in force or over: what they see of others follows (R21, R24). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION tell_of_proxies() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM tell_of_persons(ARRAY(
        SELECT o.person FROM after n JOIN before b USING (case_id) JOIN person_firms o ON o.tax_number = n.holder
        WHERE (n.approved_at, n.ended_at) IS DISTINCT FROM (b.approved_at, b.ended_at)));
      RETURN NULL;
    END $$;
    CREATE TRIGGER tell_proxies AFTER UPDATE ON proxies
      REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tell_of_proxies();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP FUNCTION tell_of_proxies() CASCADE');
}
