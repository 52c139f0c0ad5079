import type { Knex } from 'knex';
import { journal } from '../../db/journal.ts';
import { lockPerson } from '../../db/persons.ts';
import { spend } from '../../db/throttle.ts';
import { listTokens, makeToken, personBehindToken, revokeToken, revokeTokensOf } from '../../db/tokens.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { Scope } from '../../domain/scopes.ts';
import type { ApiDeps } from '../deps.ts';
import { failedTokensPerNetwork, limitKey } from './limits.ts';

type Asked = { readonly text: string; readonly institution: Institution; readonly network: string };

/** Failures are counted by network: whoever guesses is slowed down, and those with a token that works go on. */
export async function holderOf({ db, clock, config }: ApiDeps, { network, ...asked }: Asked): Promise<Person> {
  const now = await clock.now();
  const holder = await personBehindToken(db, { ...asked, now });
  if (holder) return holder;
  const key = limitKey(config.linkKey, 'failed tokens', network);
  const wait = await spend(db, { key, ...failedTokensPerNetwork, now });
  if (wait !== undefined) throw new Refusal('TooManyRequests', { retryAfterSeconds: wait });
  throw new Refusal('TokenUnknown');
}

type Wanted = { readonly name: string; readonly scopes: readonly Scope[]; readonly days: number };
const mostTokens = 20;
const day = 86_400_000;

export async function giveToken({ db, clock }: ApiDeps, who: Person, { name, scopes, days }: Wanted) {
  const at = await clock.now();
  const { id: person, institution } = who;
  return db.transaction(async (trx) => {
    await refuseTooMany(trx, person, at);
    const expiresAt = new Date(at.getTime() + days * day);
    const made = await makeToken(trx, { person, institution, name, scopes, madeAt: at, expiresAt });
    const data = { token: made.row.id, scopes, expiresAt: expiresAt.toISOString() };
    await journal(trx, { at, institution, person, kind: 'tokenMade', data });
    return made;
  });
}

async function refuseTooMany(trx: Knex.Transaction, person: string, at: Date) {
  await lockPerson(trx, person);
  if ((await listTokens(trx, person, at)).length >= mostTokens) throw new Refusal('TooManyTokens');
}

export async function takeToken({ db, clock }: ApiDeps, { id: person, institution }: Person, token: string) {
  const at = await clock.now();
  await db.transaction(async (trx) => {
    if (!(await revokeToken(trx, { person, id: token, at }))) throw new Refusal('NotFound');
    await journal(trx, { at, institution, person, kind: 'tokenRevoked', data: { token } });
  });
}

/** After a new password, and when an account is closed; nothing is written down where there was none. */
export async function revokeEveryToken(trx: Knex.Transaction, { by, of, institution, at }: Revoking) {
  const tokens = await revokeTokensOf(trx, of, at);
  if (tokens > 0) await journal(trx, { at, institution, person: by, kind: 'tokensRevoked', data: { of, tokens } });
}
type Revoking = {
  readonly by: string;
  readonly of: string;
  readonly institution: Institution;
  readonly at: Date;
};
