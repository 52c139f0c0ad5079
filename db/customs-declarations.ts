import type { CustomsDeclaration } from '../domain/customs-declaration.ts';
import type { Db } from './connection.ts';

/** As e-birlik told it, with the moment of its last change there, by which two tellings are put in order. */
export type Told = CustomsDeclaration & { readonly changedAt: string };

/** One statement a batch; what was told of a later change stays, whichever copy brings it. */
export async function saveDeclarations(db: Db, told: readonly Told[], at: Date): Promise<void> {
  if (told.length === 0) return;
  await db.raw(
    `INSERT INTO customs_declarations AS d (${columns.join()}, fetched_at)
     SELECT ${columns.map((name) => `r.${name}`).join()}, ? FROM jsonb_to_recordset(?::jsonb) AS r (${typed})
     ON CONFLICT (approval_code) DO UPDATE SET ${taken}, fetched_at = excluded.fetched_at
     WHERE d.changed_at <= excluded.changed_at`,
    [at, JSON.stringify(told.map(rowOf))],
  );
}

/** The copies of these codes, in no order; a code that was never copied is missing. */
export async function declarationsByCode(db: Db, codes: readonly string[]): Promise<CustomsDeclaration[]> {
  const rows: DeclarationRow[] = await db('customs_declarations as d')
    .whereIn('d.approval_code', [...new Set(codes)])
    .select(db.raw(selected));
  return rows.map(declarationIn);
}

const types = {
  approval_code: 'text',
  registration_number: 'text',
  exporter: 'text',
  exporter_title: 'text',
  broker: 'text',
  side: 'text',
  union_unit: 'text',
  secretariat: 'text',
  destination: 'text',
  declared_on: 'date',
  status: 'text',
  value: 'bigint',
  realised: 'bigint',
  dues: 'bigint',
  dues_paid_on: 'date',
  dues_receipt: 'text',
  dues_source: 'text',
  changed_at: 'text',
} as const;
const columns = Object.keys(types);
const typed = Object.entries(types)
  .map(([name, type]) => `${name} ${type}`)
  .join();
const taken = columns.map((name) => `${name} = excluded.${name}`).join();

const rowOf = ({ dues, union, ...one }: Told): Record<keyof typeof types, unknown> => ({
  approval_code: one.approvalCode,
  registration_number: one.registrationNumber,
  exporter: one.exporter,
  exporter_title: one.exporterTitle,
  broker: one.broker,
  side: one.side,
  union_unit: union,
  secretariat: one.secretariat,
  destination: one.destination,
  declared_on: one.declaredOn,
  status: one.status,
  value: one.value,
  realised: one.realised,
  dues: dues?.amount ?? null,
  dues_paid_on: dues?.paidOn ?? null,
  dues_receipt: dues?.receipt ?? null,
  dues_source: dues?.source ?? null,
  changed_at: one.changedAt,
});

/** Days as text and amounts as numbers: the driver would make an instant of the one and text of the other. */
export const selected = `d.approval_code, d.registration_number, d.exporter, d.exporter_title, d.broker, d.side,
  d.union_unit, d.secretariat, d.destination, d.declared_on::text AS declared_on, d.status, d.value::float8 AS value,
  d.realised::float8 AS realised, d.dues::float8 AS dues, d.dues_paid_on::text AS dues_paid_on, d.dues_receipt, d.dues_source`;

export type DeclarationRow = {
  readonly approval_code: string;
  readonly registration_number: string | null;
  readonly exporter: string;
  readonly exporter_title: string;
  readonly broker: string | null;
  readonly side: CustomsDeclaration['side'];
  readonly union_unit: string;
  readonly secretariat: string;
  readonly destination: string;
  readonly declared_on: string;
  readonly status: CustomsDeclaration['status'];
  readonly value: number;
  readonly realised: number | null;
  readonly dues: number | null;
  readonly dues_paid_on: string | null;
  readonly dues_receipt: string | null;
  readonly dues_source: NonNullable<CustomsDeclaration['dues']>['source'] | null;
};

export const declarationIn = (row: DeclarationRow): CustomsDeclaration => ({
  approvalCode: row.approval_code,
  registrationNumber: row.registration_number,
  exporter: row.exporter,
  exporterTitle: row.exporter_title,
  ...{ broker: row.broker, side: row.side, union: row.union_unit, secretariat: row.secretariat },
  ...{ destination: row.destination, declaredOn: row.declared_on, status: row.status },
  ...{ value: row.value, realised: row.realised },
  dues: row.dues === null ? null : duesIn(row),
});

const duesIn = ({ dues, dues_paid_on, dues_receipt, dues_source }: DeclarationRow) => ({
  ...{ amount: dues!, paidOn: dues_paid_on!, receipt: dues_receipt!, source: dues_source! },
});
