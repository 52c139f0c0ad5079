import { v7 as newId } from 'uuid';
import { emailKey } from '../domain/identifiers.ts';
import type { Institution } from '../domain/institutions.ts';
import type { Db } from './connection.ts';
import { together } from './together.ts';

export type PersonRow = {
  readonly id: string;
  readonly institution: Institution;
  readonly email: string;
  readonly email_key: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly national_id: string | null;
  readonly mobile: string | null;
  readonly position: string | null;
  readonly password_hash: string | null;
  readonly password_set_at: Date | null;
  readonly disabled_at: Date | null;
  readonly created_at: Date;
};

export const findPerson = (db: Db, id: string): Promise<PersonRow | undefined> =>
  db<PersonRow>('persons').where({ id }).first();

/** One account per e-mail and institution; `key` is what `emailKey` makes of the address (R27). */
export const findPersonByEmail = (db: Db, institution: Institution, key: string): Promise<PersonRow | undefined> =>
  db<PersonRow>('persons').where({ institution, email_key: key }).first();

/** What is counted by person is done one after the other. */
export const lockPerson = async (trx: Db, id: string): Promise<void> => {
  await trx('persons').where({ id }).forUpdate().select('id');
};

/** Of one person, whom a thousand may be told of at once. */
export const personName = together(async (db, ids: readonly string[]) => {
  const names = await personNames(db, ids);
  return ids.map((id) => names.get(id) ?? null);
});

/** Full names by id. */
export async function personNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db<PersonRow>('persons')
    .whereIn('id', [...new Set(ids)])
    .select('id', 'first_name', 'last_name');
  return new Map(rows.map(({ id, first_name, last_name }) => [id, `${first_name} ${last_name}`]));
}

export type NewPerson = {
  readonly institution: Institution;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly nationalId?: string | null;
  readonly mobile?: string | null;
  readonly position?: string | null;
  readonly at: Date;
};
export type Opened = { readonly person: string; readonly how: 'created' | 'joined' };

/** Of any number at once with one address one creates and the others join; who joins changes nothing of the account. */
export async function createPerson(trx: Db, person: NewPerson): Promise<Opened> {
  const email_key = emailKey(person.email);
  if (email_key === undefined) throw new Error('an account needs an e-mail address');
  const { institution, email, nationalId = null, mobile = null, position = null, at: created_at } = person;
  const names = { first_name: person.firstName, last_name: person.lastName };
  const [created] = await trx('persons')
    .insert({
      id: newId(),
      institution,
      email,
      email_key,
      ...names,
      national_id: nationalId,
      mobile,
      position,
      created_at,
    })
    .onConflict(['institution', 'email_key'])
    .ignore()
    .returning('id');
  if (created) return { person: created.id, how: 'created' };
  return { person: (await findPersonByEmail(trx, institution, email_key))!.id, how: 'joined' };
}

/** TIM-REG-35, 36: the firm's new account, or one more firm for the account that has this address already. */
export async function openAccount(
  trx: Db,
  opened: NewPerson & { readonly firm: string; readonly kind: string; readonly caseId: string },
): Promise<Opened> {
  const account = await createPerson(trx, opened);
  const { firm: taxNumber, kind, caseId: byCase, at: since } = opened;
  await addFirm(trx, { person: account.person, taxNumber, kind, since, byCase });
  return account;
}

type FirmOfPerson = {
  readonly person: string;
  readonly taxNumber: string;
  readonly kind: string;
  readonly since: Date;
  readonly byCase: string | null;
};

export async function addFirm(trx: Db, { person, taxNumber, kind, since, byCase }: FirmOfPerson): Promise<void> {
  await trx('person_firms')
    .insert({ person, tax_number: taxNumber, kind, since, by_case: byCase })
    .onConflict(['person', 'tax_number', 'kind'])
    .ignore();
}

/**
 * The firms that somebody signed up for, each as what they signed up. A broker that e-birlik knows as an exporter too
 * signs up once, as a broker, and is here as both (docs/decisions/0017).
 */
export async function firmsOf(db: Db, person: string): Promise<{ taxNumber: string; title: string; kind: string }[]> {
  const { rows } = await db.raw(
    `SELECT DISTINCT f.tax_number AS "taxNumber", f.title, k.kind
     FROM person_firms o JOIN firms f USING (tax_number)
     CROSS JOIN LATERAL (
       SELECT o.kind UNION SELECT 'exporter' WHERE o.kind = 'broker' AND f.active AND 'exporter' = ANY (f.kinds)
     ) k
     WHERE o.person = ? ORDER BY f.title, k.kind`,
    [person],
  );
  return rows;
}

/** Where the people of a firm can be written to. */
export const addressesOfFirm = (db: Db, institution: Institution, taxNumber: string): Promise<string[]> =>
  db('person_firms')
    .join('persons', 'persons.id', 'person_firms.person')
    .where({ 'persons.institution': institution, 'person_firms.tax_number': taxNumber })
    .whereNull('persons.disabled_at')
    .distinct('persons.email')
    .orderBy('persons.email')
    .pluck('persons.email');

/** Who of a firm has an account here. */
export const peopleOfFirm = (
  db: Db,
  institution: Institution,
  taxNumber: string,
): Promise<{ name: string; email: string; since: Date }[]> =>
  db('person_firms')
    .join('persons', 'persons.id', 'person_firms.person')
    .where({ 'persons.institution': institution, 'person_firms.tax_number': taxNumber })
    .whereNull('persons.disabled_at')
    .groupBy('persons.id')
    .orderBy(['persons.last_name', 'persons.first_name'])
    .select(db.raw("persons.first_name || ' ' || persons.last_name AS name"), 'persons.email')
    .min('person_firms.since as since') as never;

/** Whoever is disabled is let in nowhere; null lets them in again. */
export async function setDisabled(trx: Db, person: string, at: Date | null): Promise<void> {
  await trx('persons').where({ id: person }).update({ disabled_at: at });
}

export async function setPassword(
  trx: Db,
  { person, hash, at }: { readonly person: string; readonly hash: string; readonly at: Date },
): Promise<void> {
  await trx('persons').where({ id: person }).update({ password_hash: hash, password_set_at: at });
}
