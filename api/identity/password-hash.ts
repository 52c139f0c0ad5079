import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '../../domain/password.ts';
import { turns } from './turns.ts';

/** argon2id (2) as OWASP has it: 19 MiB, two passes. Memory is what an attacker pays for, and what we bound by turns. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const inTurn = turns(2, 64);

export const hashPassword = (typed: string): Promise<string> => inTurn(() => hash(normalisePassword(typed), cost));

/** Where there is no account or no password, the same work is done on a password that nobody has (R18). */
export async function isPassword(kept: string | null | undefined, typed: string): Promise<boolean> {
  const against = kept ?? (await nobodys());
  const isRight = await inTurn(() => verify(against, normalisePassword(typed)));
  return isRight && kept !== null && kept !== undefined;
}

let made: Promise<string> | undefined;
/** Made before the first request, so that the first stranger does not wait longer than others. */
export const nobodys = (): Promise<string> => (made ??= hashPassword(randomBytes(32).toString('base64url')));
