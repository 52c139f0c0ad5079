import type { Knex } from 'knex';

/** A copy of what e-birlik knows of a firm's declarations, because lists filter, page and export them; its age is kept. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE customs_declarations (
      approval_code text PRIMARY KEY,
      registration_number text,
      exporter text NOT NULL,
      exporter_title text NOT NULL,
      broker text,
      side text NOT NULL,
      union_unit text NOT NULL,
      secretariat text NOT NULL,
      destination text NOT NULL,
      declared_on date NOT NULL,
      status text NOT NULL,
      value bigint NOT NULL,
      realised bigint,
      dues bigint,
      dues_paid_on date,
      dues_receipt text,
      dues_source text,
      fetched_at timestamptz NOT NULL
    );
    CREATE INDEX customs_declarations_exporter ON customs_declarations (exporter, declared_on DESC, approval_code);
    CREATE INDEX customs_declarations_broker ON customs_declarations (broker, declared_on DESC, approval_code)
      WHERE broker IS NOT NULL;
    CREATE INDEX customs_declarations_number ON customs_declarations (registration_number)
      WHERE registration_number IS NOT NULL;

    -- How fresh a firm's copy is; one row for each firm that has asked for its own.
    CREATE TABLE customs_declaration_copies (
      firm text PRIMARY KEY,
      asked_at timestamptz NOT NULL,
      fetched_at timestamptz,
      rows integer,
      problem text
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE customs_declaration_copies, customs_declarations');
}
