import type { Knex } from 'knex';

/** The application reads and writes, but history is append-only for it: no UPDATE or DELETE on journals (R39). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    DO $$ BEGIN
      CREATE ROLE evrak_app NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$;
    GRANT USAGE ON SCHEMA public TO evrak_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO evrak_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO evrak_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO evrak_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO evrak_app;
    REVOKE UPDATE, DELETE, TRUNCATE ON case_events, journal FROM evrak_app;
    REVOKE INSERT, UPDATE, DELETE ON knex_migrations, knex_migrations_lock FROM evrak_app;
  `);
}

export async function down(): Promise<void> {
  throw new Error('The application role is not taken away by a migration.');
}
