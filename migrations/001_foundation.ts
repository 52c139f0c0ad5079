import type { Knex } from 'knex';

/** People, cases and what they leave behind. Texts and personal data lie in rows of their own, so that they can be erased. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(extensions);
  await knex.raw(people);
  await knex.raw(cases);
  await knex.raw(tasks);
  await knex.raw(documents);
  await knex.raw(mails);
  await knex.raw(journal);
  await knex.raw(calendars);
}

export async function down(): Promise<void> {
  throw new Error('The first migration is not undone: drop the database instead.');
}

const extensions = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE FUNCTION fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT lower(translate(words, 'İIıŞşĞğÜüÖöÇçÂâÎîÛû', 'iiissgguuooccaaiiuu')) $$;
`;

const people = `
CREATE TABLE units (
  id text PRIMARY KEY,
  institution text NOT NULL,
  kind text NOT NULL,
  parent text REFERENCES units,
  name text NOT NULL,
  short_name text NOT NULL,
  city text
);
CREATE INDEX ON units (parent);

CREATE TABLE firms (
  tax_number text PRIMARY KEY,
  title text NOT NULL,
  title_folded text GENERATED ALWAYS AS (fold(title)) STORED,
  kinds text[] NOT NULL,
  active boolean NOT NULL,
  details jsonb NOT NULL,
  fetched_at timestamptz NOT NULL
);
CREATE INDEX ON firms USING gin (title_folded gin_trgm_ops);

CREATE TABLE firm_unions (
  tax_number text NOT NULL REFERENCES firms ON DELETE CASCADE,
  unit text NOT NULL REFERENCES units,
  registry_number text NOT NULL,
  since date NOT NULL,
  active boolean NOT NULL,
  PRIMARY KEY (tax_number, unit)
);

CREATE TABLE persons (
  id uuid PRIMARY KEY,
  institution text NOT NULL,
  email text NOT NULL,
  email_key text NOT NULL,
  first_name text NOT NULL,
  last_name text NOT NULL,
  national_id text,
  mobile text,
  position text,
  password_hash text,
  password_set_at timestamptz,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL,
  UNIQUE (institution, email_key)
);

CREATE TABLE person_firms (
  person uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
  tax_number text NOT NULL REFERENCES firms,
  kind text NOT NULL,
  since timestamptz NOT NULL,
  by_case uuid,
  PRIMARY KEY (person, tax_number, kind)
);

CREATE TABLE memberships (
  person uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
  role text NOT NULL,
  unit text NOT NULL REFERENCES units,
  since timestamptz NOT NULL,
  PRIMARY KEY (person, role, unit)
);
CREATE INDEX ON memberships (unit, role);

CREATE TABLE sessions (
  hash bytea PRIMARY KEY,
  institution text NOT NULL,
  person uuid REFERENCES persons ON DELETE CASCADE,
  case_id uuid,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CHECK (num_nonnulls(person, case_id) = 1)
);
CREATE INDEX ON sessions (person);
CREATE INDEX ON sessions (case_id);

CREATE TABLE links (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('password', 'case')),
  institution text NOT NULL,
  hash bytea NOT NULL UNIQUE,
  person uuid REFERENCES persons ON DELETE CASCADE,
  case_id uuid,
  mail text,
  made_at timestamptz NOT NULL,
  valid_from timestamptz,
  valid_until timestamptz,
  used_at timestamptz,
  voided_at timestamptz,
  CHECK (num_nonnulls(person, case_id) = 1)
);
CREATE INDEX ON links (person);
CREATE INDEX ON links (case_id);
CREATE INDEX ON links (mail);

CREATE TABLE idempotency_keys (
  actor text NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  started_at timestamptz NOT NULL,
  status integer,
  response jsonb,
  PRIMARY KEY (actor, key)
);

CREATE TABLE number_series (
  series text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (series, year)
);
`;

const cases = `
CREATE TABLE cases (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  institution text NOT NULL,
  process text NOT NULL,
  state text NOT NULL CHECK (state IN ('starting', 'open', 'ended')),
  ending text,
  firm text REFERENCES firms,
  opened_by uuid REFERENCES persons,
  acting_for text REFERENCES firms,
  opened_at timestamptz NOT NULL,
  ended_at timestamptz,
  erase_after timestamptz,
  erased_at timestamptz,
  relayed_at timestamptz,
  start_key text,
  start_actor text,
  head bytea,
  events integer NOT NULL DEFAULT 0,
  UNIQUE (start_actor, start_key)
);
CREATE INDEX ON cases (opened_at) WHERE state = 'starting';
CREATE INDEX ON cases (erase_after) WHERE erased_at IS NULL;
CREATE INDEX ON cases (firm);

CREATE TABLE applicants (
  case_id uuid PRIMARY KEY REFERENCES cases,
  email text NOT NULL,
  email_key text NOT NULL,
  first_name text NOT NULL,
  last_name text NOT NULL,
  national_id text,
  mobile text,
  position text
);
CREATE INDEX ON applicants (email_key);
`;

const tasks = `
CREATE TABLE tasks (
  id text PRIMARY KEY,
  case_id uuid REFERENCES cases,
  workflow_id text NOT NULL,
  institution text NOT NULL,
  process text NOT NULL,
  step text NOT NULL,
  part text NOT NULL DEFAULT '',
  about jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL CHECK (state IN ('open', 'closed')),
  opened_at timestamptz NOT NULL,
  due timestamptz,
  target timestamptz,
  why jsonb,
  agenda jsonb NOT NULL DEFAULT '[]',
  progress jsonb,
  outcome text,
  answer_id uuid,
  closed_at timestamptz,
  closed_by text,
  assignee uuid REFERENCES persons,
  claimed_at timestamptz,
  opened_hash bytea,
  closed_hash bytea
);
CREATE INDEX ON tasks (case_id);
CREATE INDEX ON tasks (assignee) WHERE state = 'open';

CREATE TABLE task_candidates (
  task text NOT NULL REFERENCES tasks ON DELETE CASCADE,
  unit text NOT NULL,
  role text NOT NULL,
  door text NOT NULL DEFAULT '',
  due timestamptz NOT NULL,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (task, unit, role, door)
);
CREATE INDEX ON task_candidates (unit, role, due, task) WHERE door = '';

CREATE TABLE case_desks (
  case_id uuid NOT NULL REFERENCES cases,
  unit text NOT NULL,
  role text NOT NULL,
  PRIMARY KEY (case_id, unit, role)
);

CREATE TABLE answers (
  id uuid PRIMARY KEY,
  case_id uuid REFERENCES cases,
  task text REFERENCES tasks,
  outcome text NOT NULL,
  state text NOT NULL CHECK (state IN ('pending', 'taken', 'refused')),
  refusal text,
  person uuid REFERENCES persons,
  acting_for text,
  actor text NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  body jsonb,
  salt bytea,
  answered_at timestamptz NOT NULL,
  sent_at timestamptz,
  UNIQUE (actor, key)
);
CREATE INDEX ON answers (case_id);
CREATE INDEX ON answers (answered_at) WHERE state = 'pending';
CREATE UNIQUE INDEX answers_one_standing ON answers (task) WHERE state IN ('pending', 'taken');
`;

const documents = `
CREATE TABLE blobs (
  sha256 bytea PRIMARY KEY,
  bytes integer NOT NULL,
  stored_at timestamptz NOT NULL
);

CREATE TABLE documents (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  state text NOT NULL CHECK (state IN ('reserved', 'ready', 'voided', 'erased')),
  name text NOT NULL,
  step text,
  part text NOT NULL DEFAULT '',
  visit integer NOT NULL DEFAULT 1,
  kind text,
  file_name text,
  media_type text,
  bytes integer,
  sha256 bytea REFERENCES blobs,
  number text UNIQUE,
  code text UNIQUE,
  by_person uuid REFERENCES persons,
  answer uuid REFERENCES answers,
  made_at timestamptz NOT NULL
);
CREATE INDEX ON documents (case_id);
CREATE INDEX ON documents (sha256);
CREATE UNIQUE INDEX documents_issued_once ON documents (case_id, name, part, visit) WHERE direction = 'out';
`;

const mails = `
CREATE TABLE mails (
  id text PRIMARY KEY,
  institution text NOT NULL,
  case_id uuid REFERENCES cases,
  person uuid REFERENCES persons,
  name text NOT NULL,
  message_id text NOT NULL UNIQUE,
  recipient text,
  subject text,
  html text,
  words text,
  attachments jsonb NOT NULL DEFAULT '[]',
  state text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'parked', 'voided')),
  attempts integer NOT NULL DEFAULT 0,
  last_problem text,
  made_at timestamptz NOT NULL,
  attempted_at timestamptz,
  sent_at timestamptz
);
CREATE INDEX ON mails (case_id);
CREATE INDEX ON mails (person);

CREATE TABLE effects (
  key text PRIMARY KEY,
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('intent', 'done', 'unknown')),
  result jsonb,
  begun_at timestamptz NOT NULL,
  done_at timestamptz
);
`;

const journal = `
CREATE TABLE case_events (
  case_id uuid NOT NULL REFERENCES cases,
  seq integer NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  data jsonb NOT NULL,
  prev bytea,
  hash bytea NOT NULL,
  PRIMARY KEY (case_id, seq)
);

CREATE TABLE journal (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  institution text NOT NULL,
  person uuid,
  kind text NOT NULL,
  data jsonb NOT NULL
);
`;

const calendars = `
CREATE TABLE holidays (
  institution text NOT NULL,
  day date NOT NULL,
  name text NOT NULL,
  half boolean NOT NULL DEFAULT false,
  computed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (institution, day)
);
CREATE TABLE calendar_versions (
  institution text PRIMARY KEY,
  version integer NOT NULL
);
`;
