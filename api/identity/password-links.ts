import { journal } from '../../db/journal.ts';
import { findPersonByEmail } from '../../db/persons.ts';
import { spend } from '../../db/throttle.ts';
import { Refusal } from '../../domain/errors.ts';
import { emailKey } from '../../domain/identifiers.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { ApiDeps } from '../deps.ts';
import { queueAccountMail, sendSoon } from './account-mail.ts';
import { limitKey, linksPerAccount, linksPerNetwork } from './limits.ts';
import { noSoonerThan } from './pace.ts';

type Asked = { readonly email: string; readonly institution: Institution; readonly network: string };

const floor = 250;

/** TIM-PWD-03, 04: "Şifremi Unuttum". What is answered does not depend on whether there is such an account. */
export async function sendPasswordLink(deps: ApiDeps, asked: Asked): Promise<void> {
  const now = await deps.clock.now();
  const fromHere = limitKey(deps.config.linkKey, 'link network', asked.network);
  const wait = await spend(deps.db, { key: fromHere, ...linksPerNetwork, now });
  if (wait !== undefined) throw new Refusal('TooManyRequests', { retryAfterSeconds: wait });
  await noSoonerThan(floor, () => sendToOwner(deps, asked, now));
}

async function sendToOwner(deps: ApiDeps, { email, institution }: Asked, at: Date) {
  const account = emailKey(email) ?? email;
  const ofAccount = limitKey(deps.config.linkKey, 'link account', institution, account);
  const isTooOften = (await spend(deps.db, { key: ofAccount, ...linksPerAccount, now: at })) !== undefined;
  const person = await findPersonByEmail(deps.db, institution, account);
  if (!person || person.disabled_at || isTooOften) return;
  const mail = await deps.db.transaction(async (trx) => {
    const queued = await queueAccountMail(trx, { institution, person: person.id, name: 'passwordLink', at });
    await journal(trx, { at, institution, person: person.id, kind: 'passwordLinkSent', data: { mail: queued } });
    return queued;
  });
  sendSoon(deps, mail);
}
