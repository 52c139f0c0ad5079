import type { DeclarationSide, DeclarationStatus } from '../domain/customs-declaration.ts';
import type { Db } from './connection.ts';
import type { Telling } from './customs-declaration-copies.ts';
import { type DeclarationRow, selected } from './customs-declarations.ts';
import { escaped, patternOf } from './pattern.ts';

export const declarationSorts = ['declared', 'number', 'exporter', 'value', 'dues'] as const;
export type DeclarationSort = (typeof declarationSorts)[number];

export type DeclarationsAsked = {
  readonly firm: string;
  readonly as: Telling;
  /** YYYY-MM-DD, both days included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly secretariat?: string | undefined;
  readonly side?: DeclarationSide | undefined;
  readonly destination?: string | undefined;
  readonly status?: DeclarationStatus | undefined;
  /** Part of a number, or of the exporter's title. */
  readonly q?: string | undefined;
  readonly sort: DeclarationSort;
  readonly descending: boolean;
  readonly after?: readonly [value: string, approvalCode: string] | undefined;
  readonly limit: number;
};

export type ListedRow = DeclarationRow & {
  /** What it is sorted by, as text. */
  readonly sorted: string;
};

/** What each column is sorted by, and what a cursor's text is made into again; nothing that is asked for becomes SQL (R38). */
const sorts: { readonly [sort in DeclarationSort]: readonly [expression: string, type: string] } = {
  declared: ['d.declared_on', 'date'],
  number: [`(COALESCE(d.registration_number, '') COLLATE "C")`, 'text'],
  exporter: ['(d.exporter_folded COLLATE "C")', 'text'],
  value: ['d.value', 'bigint'],
  dues: ['COALESCE(d.dues, -1)', 'bigint'],
};
const columns: { readonly [telling in Telling]: string } = { exporter: 'd.exporter', broker: 'd.broker' };

/** A firm's declarations as the copy has them, a page of them. */
export async function listDeclarations(db: Db, asked: DeclarationsAsked): Promise<ListedRow[]> {
  const { sort, descending, after, limit } = asked;
  const [by, type] = sorts[sort];
  const [order, beyond] = descending ? ['DESC', '<'] : ['ASC', '>'];
  const { conditions, values } = narrowed(asked);
  if (after) conditions.push(`(${by}, d.approval_code) ${beyond} (:value::${type}, :code)`);
  const { rows } = await db.raw(
    `SELECT ${selected}, ${by}::text AS sorted FROM customs_declarations d
     WHERE ${conditions.join(' AND ')}
     ORDER BY ${by} ${order}, d.approval_code ${order} LIMIT :limit`,
    { ...values, ...(after && { value: after[0], code: after[1] }), limit },
  );
  return rows;
}

/** Only what is asked for is written into the statement, so that the day's index serves what it can. */
function narrowed({ firm, as, q, ...asked }: DeclarationsAsked) {
  const given = Object.entries(equal).filter(([name]) => asked[name as keyof typeof equal] !== undefined);
  const conditions = [`${columns[as]} = :firm`, ...given.map(([, condition]) => condition)];
  if (q !== undefined)
    conditions.push(
      `(d.registration_number LIKE :part OR d.approval_code LIKE :part OR d.exporter_folded LIKE :words)`,
    );
  const { from, to, secretariat, side, destination, status } = asked;
  const words = q === undefined ? {} : { part: `%${escaped(q.toUpperCase())}%`, words: patternOf(q) };
  return { conditions, values: { firm, ...defined({ from, to, secretariat, side, destination, status }), ...words } };
}

const equal = {
  from: 'd.declared_on >= :from::date',
  to: 'd.declared_on <= :to::date',
  secretariat: 'd.secretariat = :secretariat',
  side: 'd.side = :side',
  destination: 'd.destination = :destination',
  status: 'd.status = :status',
} as const;

const defined = (of: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Record<string, string>;

export type Choices = { readonly secretariats: readonly string[]; readonly destinations: readonly string[] };

/** What a list can be narrowed to: what stands in it. */
export async function declarationChoices(
  db: Db,
  { firm, as }: Pick<DeclarationsAsked, 'firm' | 'as'>,
): Promise<Choices> {
  const { rows } = await db.raw(
    `SELECT COALESCE(array_agg(DISTINCT d.secretariat), '{}') AS secretariats,
       COALESCE(array_agg(DISTINCT d.destination), '{}') AS destinations
     FROM customs_declarations d WHERE ${columns[as]} = :firm`,
    { firm },
  );
  return rows[0];
}
