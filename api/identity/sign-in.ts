import { journal } from '../../db/journal.ts';
import { isStaff } from '../../db/memberships.ts';
import { findPersonByEmail, type PersonRow } from '../../db/persons.ts';
import { closeSession, openSession } from '../../db/sessions.ts';
import { spend } from '../../db/throttle.ts';
import type { Actor } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { emailKey } from '../../domain/identifiers.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { ApiDeps } from '../deps.ts';
import { queueAccountMail, sendSoon } from './account-mail.ts';
import { limitKey, oneLockMailEach } from './limits.ts';
import { noSoonerThan } from './pace.ts';
import { isPassword } from './password-hash.ts';
import { admitTry, forgetTries, type Tries } from './tries.ts';

export type SignIn = {
  readonly email: string;
  readonly password: string;
  readonly institution: Institution;
  readonly network: string;
  /** Who was signed in with this browser before. */
  readonly before: Actor | undefined;
};
export type SignedIn = { readonly token: string; readonly person: PersonRow };

const floor = 250;

/** One answer for an unknown address, no password, a wrong one, a closed account and a rest (R18). */
export const signIn = (deps: ApiDeps, asked: SignIn): Promise<SignedIn> =>
  noSoonerThan(floor, async () => {
    const key = emailKey(asked.email) ?? asked.email;
    const now = await deps.clock.now();
    const tries: Tries = { institution: asked.institution, account: key, network: asked.network, now };
    const { isAdmitted, pausesAccount } = await admitTry(deps, tries);
    const person = await findPersonByEmail(deps.db, asked.institution, key);
    const isRight = await isPassword(person?.disabled_at ? null : person?.password_hash, asked.password);
    if (person && isRight && isAdmitted) return admitted(deps, { person, asked, tries });
    if (person && pausesAccount) await tellOwner(deps, person, now);
    throw new Refusal('WrongCredentials');
  });

type Admitted = { readonly person: PersonRow; readonly asked: SignIn; readonly tries: Tries };

/** A new session each time, and the one before it ends (R21). */
async function admitted(deps: ApiDeps, { person, asked, tries }: Admitted): Promise<SignedIn> {
  const { now, institution } = tries;
  await forgetTries(deps, tries);
  const token = await deps.db.transaction(async (trx) => {
    if (asked.before) await closeSession(trx, asked.before.session);
    const bearer = (await isStaff(trx, person.id)) ? 'staff' : 'applicant';
    const opened = await openSession(trx, { person: person.id, institution, bearer, now });
    await journal(trx, { at: now, institution, person: person.id, kind: 'signedIn', data: {} });
    return opened.token;
  });
  return { token, person };
}

/** Once a day at most: an attacker must not be able to fill a mailbox. */
async function tellOwner(deps: ApiDeps, { id: person, institution }: PersonRow, at: Date) {
  const key = limitKey(deps.config.linkKey, 'lock mail', person);
  if ((await spend(deps.db, { key, most: 1, within: oneLockMailEach, now: at })) !== undefined) return;
  const mail = await deps.db.transaction(async (trx) => {
    await journal(trx, { at, institution, person, kind: 'signInPaused', data: {} });
    return queueAccountMail(trx, { institution, person, name: 'loginLocked', at });
  });
  sendSoon(deps, mail);
}
