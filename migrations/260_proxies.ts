import type { Knex } from 'knex';

/** The power to act for another firm; whether it is in force is asked of this row with every act, never of a job. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(proxies);
  await knex.raw(capacities);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE proxies;
    ALTER TABLE cases DROP COLUMN acting_as, DROP COLUMN acting_by, DROP COLUMN acting_proxy;
    ALTER TABLE answers DROP COLUMN acting_by, DROP COLUMN acting_proxy;
  `);
}

const proxies = `
CREATE TABLE proxies (
  case_id uuid PRIMARY KEY REFERENCES cases,
  institution text NOT NULL,
  giver text NOT NULL REFERENCES firms,
  holder text NOT NULL REFERENCES firms,
  until date,
  may_reclaim_dues boolean NOT NULL DEFAULT false,
  approved_at timestamptz,
  ended_at timestamptz
);
CREATE INDEX ON proxies (holder);
CREATE INDEX ON proxies (giver);
`;

/** In whose name something was done: the firm acted for stands there already; by which own firm, and by which proxy. */
const capacities = `
ALTER TABLE cases ADD COLUMN acting_as text, ADD COLUMN acting_by text, ADD COLUMN acting_proxy uuid;
CREATE INDEX ON cases (acting_for) WHERE acting_for IS NOT NULL;
ALTER TABLE answers ADD COLUMN acting_by text, ADD COLUMN acting_proxy uuid;
`;
