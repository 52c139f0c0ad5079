import { attempt, forgetFailures, giveBack, isRemembered, remember } from '../../db/throttle.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { ApiDeps } from '../deps.ts';
import { knownNetworkFor, limitKey, signInRules } from './limits.ts';

export type Tries = {
  readonly institution: Institution;
  /** The key of the address that was typed, whether there is such an account or not. */
  readonly account: string;
  readonly network: string;
  readonly now: Date;
};
type Of = Pick<ApiDeps, 'config' | 'db'>;

const keysOf = ({ config }: Of, { institution, account, network }: Tries) => ({
  accountFromNetwork: limitKey(config.linkKey, 'sign-in', institution, account, network),
  account: limitKey(config.linkKey, 'sign-in', institution, account),
  network: limitKey(config.linkKey, 'sign-in network', network),
  known: limitKey(config.linkKey, 'known network', institution, account, network),
});

/** Counted before the password is looked at. The order matters: a rest here counts nothing against the whole account. */
export async function admitTry(deps: Of, tries: Tries): Promise<{ isAdmitted: boolean; pausesAccount: boolean }> {
  const { db } = deps;
  const { now } = tries;
  const keys = keysOf(deps, tries);
  const isKnown = await isRemembered(db, keys.known, now);
  const here = await attempt(db, { key: keys.accountFromNetwork, rule: signInRules.accountFromNetwork, now });
  if (here === 'refused') return { isAdmitted: false, pausesAccount: false };
  if (isKnown) return { isAdmitted: true, pausesAccount: false };
  const network = await attempt(db, { key: keys.network, rule: signInRules.network, now });
  if (network === 'refused') return { isAdmitted: false, pausesAccount: false };
  const account = await attempt(db, { key: keys.account, rule: signInRules.account, now });
  return { isAdmitted: account !== 'refused', pausesAccount: account === 'last' };
}

/** The owner has shown who they are. The network's own count gives back this one try and keeps the rest. */
export async function forgetTries(deps: Of, tries: Tries): Promise<void> {
  const { db } = deps;
  const keys = keysOf(deps, tries);
  if (!(await isRemembered(db, keys.known, tries.now))) await giveBack(db, keys.network);
  await forgetFailures(db, [keys.accountFromNetwork, keys.account]);
  await remember(db, keys.known, new Date(tries.now.getTime() + knownNetworkFor));
}
