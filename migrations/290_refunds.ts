import type { Knex } from 'knex';

/** Dues asked back: what of which declaration, and how far each secretariat's share has come. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(items);
  await knex.raw(parts);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE refund_items, refund_parts');
}

/** A declaration is in one open or approved request, whatever races (TIM-REF-18). */
const items = `
CREATE TABLE refund_items (
  case_id uuid NOT NULL REFERENCES cases,
  approval_code text NOT NULL,
  registration_number text,
  declared_on date NOT NULL,
  secretariat text NOT NULL REFERENCES units,
  kind text NOT NULL CHECK (kind IN ('unregistered', 'registered', 'corrected')),
  value bigint NOT NULL,
  realised bigint,
  dues bigint NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0 AND amount <= dues),
  receipt text NOT NULL,
  paid_on date NOT NULL,
  source text NOT NULL,
  last_day date,
  state text NOT NULL CHECK (state IN ('reserved', 'approved', 'freed')),
  PRIMARY KEY (case_id, approval_code)
);
CREATE UNIQUE INDEX refund_items_once ON refund_items (approval_code) WHERE state <> 'freed';
`;

/** An account without an IBAN is the firm's current account at its union. */
const parts = `
CREATE TABLE refund_parts (
  case_id uuid NOT NULL REFERENCES cases,
  secretariat text NOT NULL REFERENCES units,
  firm text,
  state text NOT NULL CHECK (state IN ('preparing', 'filed', 'approved', 'paid', 'rejected', 'withdrawn')),
  declarations integer NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  iban text,
  filed_at timestamptz,
  filed_on date,
  approved_at timestamptz,
  pay_by date,
  paid_on date,
  slip text,
  paid_at timestamptz,
  PRIMARY KEY (case_id, secretariat)
);
CREATE INDEX refund_parts_waiting ON refund_parts (secretariat, pay_by, case_id) WHERE state = 'approved';
CREATE INDEX refund_parts_paid ON refund_parts (secretariat, paid_on DESC, case_id) WHERE state = 'paid';
CREATE INDEX refund_parts_firm ON refund_parts (firm) WHERE iban IS NOT NULL;
CREATE INDEX refund_parts_iban ON refund_parts (iban) WHERE iban IS NOT NULL;
`;
