import Type, { type Static } from 'typebox';

/** A customs declaration as e-birlik tells it. The client refuses an answer that does not fit this schema. */
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
const taxNumber = Type.String({ pattern: '^[0-9]{10,11}$' });
const unit = Type.String({ pattern: '^tim/[a-z0-9-]{1,40}$' });
const kurus = Type.Integer({ minimum: 0, maximum: 99_999_999_999_999 });
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const paidDuesSchema = Type.Object({
  amount: kurus,
  paidOn: day,
  receipt: text(40),
  source: Type.Enum(['currentAccount', 'card', 'transfer']),
});

export const toldDeclarationSchema = Type.Object({
  approvalCode: Type.String({ pattern: '^[0-9A-Z]{6,30}$' }),
  registrationNumber: orNull(text(18)),
  exporter: taxNumber,
  exporterTitle: text(300),
  broker: orNull(taxNumber),
  side: Type.Enum(['exporter', 'manufacturer', 'intermediary']),
  union: unit,
  secretariat: unit,
  destination: Type.String({ pattern: '^[0-9]{3}$' }),
  declaredOn: day,
  status: Type.Enum(['approved', 'cancelled', 'withdrawn']),
  value: kurus,
  realised: orNull(kurus),
  dues: orNull(paidDuesSchema),
  /** When e-birlik wrote it last, by its own clock: what was copied up to here is not asked for again. */
  changedAt: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$' }),
});

export const longestPage = 500;
export const declarationsPageSchema = Type.Object({
  declarations: Type.Array(toldDeclarationSchema, { maxItems: longestPage }),
  isLast: Type.Boolean(),
});

export type ToldDeclaration = Static<typeof toldDeclarationSchema>;
export type DeclarationsPage = Static<typeof declarationsPageSchema>;
