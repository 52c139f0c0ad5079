import type { Knex } from 'knex';
import type { Firm, UnionMembership } from '../domain/facts.ts';
import type { Db } from './connection.ts';

export type CachedFirm = { readonly firm: Firm; readonly fetchedAt: Date };

/** The firm as e-birlik told it last. */
export async function findFirm(db: Db, taxNumber: string): Promise<CachedFirm | undefined> {
  const row: FirmRow | undefined = await db('firms').where({ tax_number: taxNumber }).first();
  return row && { firm: firmIn(row, await unionsOf(db, taxNumber)), fetchedAt: row.fetched_at };
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
};

const firmIn = (row: FirmRow, unions: readonly UnionMembership[]): Firm => ({
  taxNumber: row.tax_number,
  title: row.title,
  kinds: row.kinds,
  active: row.active,
  address: row.details.address,
  city: row.details.city,
  unions,
});

/** A date as text: the driver would make an instant of it, in the zone of the machine. */
const unionsOf = (db: Db, taxNumber: string): Promise<UnionMembership[]> =>
  db('firm_unions')
    .where({ tax_number: taxNumber })
    .orderBy('unit')
    .select('unit', 'registry_number as registryNumber', db.raw('since::text as since'), 'active');

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
