import type { Knex } from 'knex';
import type { Firm, UnionMembership } from '../domain/facts.ts';
import type { Db } from './connection.ts';

export type CachedFirm = { readonly firm: Firm; readonly fetchedAt: Date };

/** The firm as e-birlik told it last. */
export const findFirm = async (db: Db, taxNumber: string): Promise<CachedFirm | undefined> =>
  (await findFirms(db, [taxNumber])).get(taxNumber);

export async function findFirms(db: Db, taxNumbers: readonly string[]): Promise<ReadonlyMap<string, CachedFirm>> {
  if (taxNumbers.length === 0) return new Map();
  const rows: FirmRow[] = await db('firms')
    .whereRaw('tax_number = ANY (?)', [[...taxNumbers]])
    .select('*', db.raw(unionsIn));
  return new Map(rows.map((row) => [row.tax_number, { firm: firmIn(row), fetchedAt: row.fetched_at }]));
}

export async function firmTitles(db: Db, taxNumbers: readonly string[]): Promise<Map<string, string>> {
  const rows: { tax_number: string; title: string }[] = await db('firms')
    .whereIn('tax_number', [...new Set(taxNumbers)])
    .select('tax_number', 'title');
  return new Map(rows.map(({ tax_number, title }) => [tax_number, title]));
}

/** What was fetched later wins. Unions that we do not know are left out: nobody here could decide for them. */
export async function saveFirm(db: Db, firm: Firm, fetchedAt: Date): Promise<void> {
  await db.transaction(async (trx) => {
    const { taxNumber: tax_number, title, kinds, active, address, city } = firm;
    const [newer] = await trx('firms')
      .insert({ tax_number, title, kinds, active, details: JSON.stringify({ address, city }), fetched_at: fetchedAt })
      .onConflict('tax_number')
      .merge()
      .where('firms.fetched_at', '<=', fetchedAt)
      .returning('tax_number');
    if (newer) await replaceUnions(trx, firm);
  });
}

async function replaceUnions(trx: Db, { taxNumber, unions }: Firm) {
  const known: string[] = await trx('units').pluck('id');
  const rows = unions
    .filter(({ unit }) => known.includes(unit))
    .map(({ unit, registryNumber, since, active }) => ({
      ...{ tax_number: taxNumber, unit, since, active },
      registry_number: registryNumber,
    }));
  await trx('firm_unions').where({ tax_number: taxNumber }).delete();
  if (rows.length > 0) await trx('firm_unions').insert(rows).onConflict(['tax_number', 'unit']).ignore();
}

type FirmRow = {
  tax_number: string;
  title: string;
  kinds: Firm['kinds'];
  active: boolean;
  details: { address: string; city: string };
  fetched_at: Date;
  unions: readonly UnionMembership[];
};

const firmIn = (row: FirmRow): Firm => ({
  taxNumber: row.tax_number,
  title: row.title,
  kinds: row.kinds,
  active: row.active,
  address: row.details.address,
  city: row.details.city,
  unions: row.unions,
});

const unionsIn = `(SELECT coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'registryNumber', registry_number,
    'since', since, 'active', active) ORDER BY unit), '[]')
  FROM firm_unions WHERE firm_unions.tax_number = firms.tax_number) AS unions`;

/** The copy of a firm's card is kept while somebody works with it; a sole trader's number is a person's number. */
export async function forgetFirms(db: Db, which: (firms: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<void> {
  const namedBy = (table: string, column: string) =>
    db(table).whereRaw('?? = firms.tax_number', [`${table}.${column}`]);
  await which(db('firms'))
    .whereNotExists(namedBy('cases', 'firm'))
    .whereNotExists(namedBy('cases', 'acting_for'))
    .whereNotExists(namedBy('person_firms', 'tax_number'))
    .whereNotExists(namedBy('proxies', 'giver'))
    .whereNotExists(namedBy('proxies', 'holder'))
    .delete();
}
