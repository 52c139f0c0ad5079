import Type, { type Static } from 'typebox';

/** A firm as e-birlik tells it. The client refuses an answer that does not fit this schema. */
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });

export const membershipSchema = Type.Object({
  union: Type.String({ pattern: '^tim/[a-z0-9-]{1,40}$' }),
  registryNumber: text(20),
  since: day,
  active: Type.Boolean(),
});

export const contactSchema = Type.Object({ name: text(120), email: text(254), phone: text(20) });

export const firmSchema = Type.Object({
  taxNumber: Type.String({ pattern: '^[0-9]{10,11}$' }),
  title: text(300),
  kinds: Type.Array(Type.Union([Type.Literal('exporter'), Type.Literal('broker')]), { minItems: 1, maxItems: 2 }),
  active: Type.Boolean(),
  address: text(300),
  city: text(40),
  memberships: Type.Array(membershipSchema, { maxItems: 61 }),
  contacts: Type.Array(contactSchema, { maxItems: 20 }),
});

export type Firm = Static<typeof firmSchema>;
export type Membership = Static<typeof membershipSchema>;
export type Contact = Static<typeof contactSchema>;
export type FirmKind = Firm['kinds'][number];
