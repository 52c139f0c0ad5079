import type { Knex } from 'knex';

/** Absences with their substitutes, access tokens, saved filters; memberships and claims get what administration needs. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(absences);
  await knex.raw(tokens);
  await knex.raw(savedFilters);
  await knex.raw(memberships);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE answers DROP in_place_of;
    ALTER TABLE tasks DROP claimed_in_place_of;
    ALTER TABLE memberships DROP id;
    DROP TABLE saved_filter_places, saved_filters, tokens, absences;
  `);
}

const absences = `
CREATE TABLE absences (
  id uuid PRIMARY KEY,
  person uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
  substitute uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
  role text,
  unit text REFERENCES units,
  from_day date NOT NULL,
  to_day date NOT NULL,
  made_by uuid NOT NULL REFERENCES persons,
  made_at timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK (from_day <= to_day),
  CHECK (person <> substitute)
);
CREATE INDEX ON absences (substitute, to_day) WHERE ended_at IS NULL;
CREATE INDEX ON absences (person, to_day) WHERE ended_at IS NULL;
ALTER TABLE tasks ADD claimed_in_place_of uuid REFERENCES persons;
ALTER TABLE answers ADD in_place_of uuid REFERENCES persons;
`;

const tokens = `
CREATE TABLE tokens (
  id uuid PRIMARY KEY,
  institution text NOT NULL,
  person uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
  name text NOT NULL,
  prefix text NOT NULL,
  hash bytea NOT NULL UNIQUE,
  scopes text[] NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX ON tokens (person);
`;

const savedFilters = `
CREATE TABLE saved_filters (
  id uuid PRIMARY KEY,
  institution text NOT NULL,
  person uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
  unit text REFERENCES units,
  name text NOT NULL,
  filter jsonb NOT NULL,
  sort text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  made_at timestamptz NOT NULL
);
CREATE INDEX ON saved_filters (person);
CREATE INDEX ON saved_filters (unit) WHERE unit IS NOT NULL;
CREATE TABLE saved_filter_places (
  person uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
  filter uuid NOT NULL REFERENCES saved_filters ON DELETE CASCADE,
  place integer NOT NULL,
  PRIMARY KEY (person, filter)
);
CREATE INDEX ON saved_filter_places (filter);
`;

const memberships = `
ALTER TABLE memberships ADD id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;
`;
