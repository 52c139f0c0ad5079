import type { Knex } from 'knex';

/**
 * What software of a unit is told about its tasks. A delivery is written in the transaction that opens or closes the
 * task, so neither is without the other; the secret is derived and stands nowhere.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(webhooks);
  await knex.raw(deliveries);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE webhook_attempts, webhook_deliveries, webhooks');
}

const webhooks = `
CREATE TABLE webhooks (
  id uuid PRIMARY KEY,
  institution text NOT NULL,
  unit text NOT NULL REFERENCES units,
  url text NOT NULL,
  events text[] NOT NULL,
  made_by uuid NOT NULL REFERENCES persons,
  made_at timestamptz NOT NULL,
  secret_version integer NOT NULL DEFAULT 1,
  secret_since timestamptz NOT NULL,
  failing_since timestamptz,
  off_at timestamptz,
  off_by uuid REFERENCES persons
);
CREATE INDEX ON webhooks (unit);
`;

/** Tasks are never deleted, and what a delivery says of one stays when its case is erased: it is nobody's data. */
const deliveries = `
CREATE TABLE webhook_deliveries (
  id uuid PRIMARY KEY,
  webhook uuid NOT NULL REFERENCES webhooks ON DELETE CASCADE,
  event text NOT NULL,
  task text REFERENCES tasks,
  units text[] NOT NULL,
  at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'underway', 'delivered', 'parked')),
  round integer NOT NULL DEFAULT 1,
  attempts integer NOT NULL DEFAULT 0,
  settled_at timestamptz,
  UNIQUE (webhook, task, event)
);
CREATE INDEX ON webhook_deliveries (webhook, at DESC, id DESC);
CREATE INDEX ON webhook_deliveries (at) WHERE state = 'waiting';
CREATE INDEX ON webhook_deliveries (settled_at) WHERE settled_at IS NOT NULL;
CREATE TABLE webhook_attempts (
  delivery uuid NOT NULL REFERENCES webhook_deliveries ON DELETE CASCADE,
  number integer NOT NULL,
  at timestamptz NOT NULL,
  milliseconds integer NOT NULL,
  status integer,
  problem text,
  PRIMARY KEY (delivery, number)
);
`;
