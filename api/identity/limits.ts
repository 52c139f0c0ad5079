import { createHmac } from 'node:crypto';
import type { LockRule } from '../../db/throttle.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Signing in (R19). An account rests after five failures from one network, and after ten from anywhere; a network rests
 * after ten. Rests begin with a minute and double up to a quarter of an hour (an hour for a whole account).
 * Nobody is locked out by a stranger: a network from which the owner has signed in within thirty days is held only to
 * its own five, and a new password, which needs the owner's mailbox, clears the account and vouches for the network.
 */
export const signInRules = {
  accountFromNetwork: { free: 5, first: minute, longest: 15 * minute, forgetAfter: day },
  account: { free: 10, first: minute, longest: hour, forgetAfter: day },
  network: { free: 10, first: minute, longest: 15 * minute, forgetAfter: hour },
} as const satisfies Record<string, LockRule>;

export const knownNetworkFor = 30 * day;
export const oneLockMailEach = day;

/** Password links: to one mailbox silently no more than these, from one network with a word. */
export const linksPerAccount = { most: 3, within: hour };
export const linksPerNetwork = { most: 20, within: hour };

/**
 * Firm look-ups. An applicant needs two or three; a list of firms would need a hundred thousand. The bound over all
 * networks keeps many hired addresses from listing them; it is thirty times a busy day's applications.
 */
export const firmsPerNetwork = { most: 30, within: hour };
export const firmsInAll = { most: 3_000, within: hour };

/** Tokens that do not work; software that kept a revoked one is told so, whoever guesses gets nowhere. */
export const failedTokensPerNetwork = { most: 30, within: 10 * minute };

/** Who is counted is kept as a keyed hash: the table tells nobody which addresses tried what. */
export const limitKey = (secret: string, ...of: readonly string[]): string =>
  createHmac('sha256', secret)
    .update(`limit:${JSON.stringify(of)}`)
    .digest('base64url');
