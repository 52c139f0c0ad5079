import type { Knex } from 'knex';

/** A copy is brought up to date by a workflow that bears its id, never the firm's number, and goes on where it stopped. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE customs_declaration_copies
      ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
      ADD COLUMN refreshing boolean NOT NULL DEFAULT false;
    CREATE INDEX ON customs_declaration_copies (asked_at) WHERE refreshing;

    -- How far a copy has come, as e-birlik tells what the firm exports and, apart from it, what it handles for others.
    CREATE TABLE customs_declaration_readings (
      copy uuid NOT NULL REFERENCES customs_declaration_copies (id) ON DELETE CASCADE,
      told_as text NOT NULL,
      since text NOT NULL,
      after text NOT NULL,
      PRIMARY KEY (copy, told_as)
    );

    ALTER TABLE customs_declarations
      ADD COLUMN changed_at text NOT NULL,
      ADD COLUMN exporter_folded text GENERATED ALWAYS AS (fold(exporter_title)) STORED;
    DROP INDEX customs_declarations_exporter, customs_declarations_broker;
    CREATE INDEX customs_declarations_exporter ON customs_declarations (exporter, declared_on, approval_code);
    CREATE INDEX customs_declarations_broker ON customs_declarations (broker, declared_on, approval_code)
      WHERE broker IS NOT NULL;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX customs_declarations_exporter, customs_declarations_broker;
    CREATE INDEX customs_declarations_exporter ON customs_declarations (exporter, declared_on DESC, approval_code);
    CREATE INDEX customs_declarations_broker ON customs_declarations (broker, declared_on DESC, approval_code)
      WHERE broker IS NOT NULL;
    ALTER TABLE customs_declarations DROP COLUMN exporter_folded, DROP COLUMN changed_at;
    DROP TABLE customs_declaration_readings;
    ALTER TABLE customs_declaration_copies DROP COLUMN refreshing, DROP COLUMN id;
  `);
}
