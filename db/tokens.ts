import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Person } from '../domain/actor.ts';
import type { Institution } from '../domain/institutions.ts';
import type { Scope } from '../domain/scopes.ts';
import { type Moment, type PersonColumns, personColumns, personIn } from './actors.ts';
import type { Db } from './connection.ts';

export type TokenRow = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
};

export type NewToken = {
  readonly person: string;
  readonly institution: Institution;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly madeAt: Date;
  readonly expiresAt: Date;
};

/** 256 random bits behind a name by which scanners of leaked secrets know them; only their hash stays here. */
export async function makeToken(trx: Db, token: NewToken): Promise<{ readonly text: string; readonly row: TokenRow }> {
  const text = `evrak_${randomBytes(32).toString('base64url')}`;
  const { person, institution, name, scopes, madeAt: made_at, expiresAt: expires_at } = token;
  const id = newId();
  const [row] = await trx('tokens')
    .insert({
      id,
      institution,
      person,
      name,
      scopes,
      made_at,
      expires_at,
      prefix: text.slice(0, 12),
      hash: hashOf(text),
    })
    .returning('*');
  return { text, row };
}

/** Those that work, and those that ran out so lately that somebody may ask why. */
export const listTokens = (db: Db, person: string, now: Date): Promise<TokenRow[]> =>
  db('tokens')
    .where({ person })
    .whereNull('revoked_at')
    .where('expires_at', '>', new Date(now.getTime() - 30 * 86_400_000))
    .orderBy('id');

export async function revokeToken(trx: Db, { person, id, at }: { person: string; id: string; at: Date }) {
  const revoked = await trx('tokens').where({ id, person }).whereNull('revoked_at').update({ revoked_at: at });
  return revoked === 1;
}

/** Whoever is shut out or sets a new password leaves no key behind. */
export const revokeTokensOf = (trx: Db, person: string, at: Date): Promise<number> =>
  trx('tokens').where({ person }).whereNull('revoked_at').update({ revoked_at: at });

/** Who stands behind a token at this moment, with the rights of this moment and no others (R24). */
export async function personBehindToken(
  db: Db,
  { text, ...moment }: Moment & { readonly text: string },
): Promise<Person | undefined> {
  const row = await found(db, { hash: hashOf(text) }, moment);
  if (!row) return undefined;
  await markUsed(db, row, moment.now);
  return personOf(db, row, moment);
}

/** The same look again at a token that is in use for long. */
export async function personWithToken(
  db: Db,
  { id, ...moment }: Moment & { readonly id: string },
): Promise<Person | undefined> {
  const row = await found(db, { id }, moment);
  return row && personOf(db, row, moment);
}

async function personOf(db: Db, row: Row, moment: Moment): Promise<Person> {
  const person = await personIn(db, row, { ...moment, session: `token:${row.token}` });
  return { ...person, token: { id: row.token, scopes: row.scopes } };
}

type Row = PersonColumns & {
  readonly token: string;
  readonly scopes: readonly Scope[];
  readonly used_at: Date | null;
};

type Key = { readonly hash: Buffer } | { readonly id: string };

const found = (db: Db, key: Key, moment: Moment): Promise<Row | undefined> =>
  db('tokens')
    .join('persons', 'persons.id', 'tokens.person')
    .where('hash' in key ? { 'tokens.hash': key.hash } : { 'tokens.id': key.id })
    .where({ 'tokens.institution': moment.institution })
    .where('tokens.expires_at', '>', moment.now)
    .whereNull('tokens.revoked_at')
    .whereNull('persons.disabled_at')
    .first('tokens.id as token', 'tokens.scopes', 'tokens.used_at', ...personColumns(db, moment));

/** Once a minute is enough to tell whether it is in use, and spares a write per request. */
async function markUsed(db: Db, { token: id, used_at }: Row, now: Date) {
  if (used_at === null || now.getTime() - used_at.getTime() >= 60_000)
    await db('tokens').where({ id }).update({ used_at: now });
}

const hashOf = (text: string) => createHash('sha256').update(text).digest();
