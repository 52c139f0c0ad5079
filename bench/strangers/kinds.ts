import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { limitKey, linksPerAccount } from '../../api/identity/limits.ts';
import { hashPassword } from '../../api/identity/password-hash.ts';
import { admitTry } from '../../api/identity/tries.ts';
import { loadConfig } from '../../config.ts';
import { createPerson, setPassword } from '../../db/persons.ts';
import { spend } from '../../db/throttle.ts';
import { machineClock } from '../../domain/clock.ts';
import { emailKey } from '../../domain/identifiers.ts';
import { ask } from '../ask.ts';
import type { Kind, Stranger } from './sampling.ts';

type Stage = { readonly db: Knex; readonly port: number; readonly env: Readonly<Record<string, string>> };
/** Makes an account, if there is one, and says its address. */
type Settle = () => Promise<string>;

const password = 'üç kırlangıç bir dam';
const wrong = 'dört kırlangıç iki dam';

/** Where the password is right, whatever else would let somebody in is not. */
export async function signingIn(stage: Stage): Promise<ReadonlyMap<Kind, Stranger>> {
  const { unknown, account, disabled } = await accounts(stage);
  const locked = async () => {
    const email = await account();
    await lock(stage, email);
    return email;
  };
  const stranger =
    (settle: Settle, typed: string): Stranger =>
    async (from) =>
      ask(stage.port, 'POST', '/api/session', { body: { email: await settle(), password: typed }, from });
  return new Map<Kind, Stranger>([
    ['unknown', stranger(unknown, wrong)],
    ['wrong', stranger(account, wrong)],
    ['locked', stranger(locked, password)],
    ['disabled', stranger(disabled, password)],
    ['unset', stranger(() => account(null), wrong)],
  ]);
}

export async function forgotten(stage: Stage): Promise<ReadonlyMap<Kind, Stranger>> {
  const { unknown, account, disabled } = await accounts(stage);
  const often = (settle: Settle) => async () => {
    const email = await settle();
    await useUpLinks(stage, email);
    return email;
  };
  const stranger =
    (settle: Settle): Stranger =>
    async (from) =>
      ask(stage.port, 'POST', '/api/password-links', { body: { email: await settle() }, from });
  return new Map<Kind, Stranger>([
    ['unknown', stranger(unknown)],
    ['existing', stranger(() => account())],
    ['disabled', stranger(disabled)],
    ['unknown, asked often', stranger(often(unknown))],
    ['existing, asked often', stranger(often(() => account()))],
  ]);
}

/** One for each question: a second try would meet what the first one left behind. */
async function accounts({ db }: Stage) {
  const kept = await hashPassword(password);
  const someAddress = () => `${randomUUID()}@bench.example`;
  const account = async (hash: string | null = kept) => {
    const [email, at] = [someAddress(), await machineClock.now()];
    const named = { institution: 'tim', email, firstName: 'Şule', lastName: 'Işık', at } as const;
    const { person } = await createPerson(db, named);
    if (hash !== null) await setPassword(db, { person, hash, at });
    return email;
  };
  /** Where there is no account one is made all the same, for another address: both sides have the same work behind them. */
  const unknown = async () => {
    await account();
    return someAddress();
  };
  const disabled = async () => {
    const email = await account();
    await db('persons')
      .where({ email })
      .update({ disabled_at: await machineClock.now() });
    return email;
  };
  return { unknown, account, disabled };
}

/** Ten failures from ten networks. */
async function lock({ db, env }: Stage, email: string): Promise<void> {
  const [config, now] = [loadConfig(env), await machineClock.now()];
  const tries = { institution: 'tim', account: emailKey(email)!, now } as const;
  for (let index = 0; index < 10; index++)
    await admitTry({ config, db }, { ...tries, network: `192.0.2.${index}/${email}` });
}

async function useUpLinks({ db, env }: Stage, email: string): Promise<void> {
  const key = limitKey(loadConfig(env).linkKey, 'link account', 'tim', emailKey(email)!);
  const now = await machineClock.now();
  for (let index = 0; index < linksPerAccount.most; index++) await spend(db, { key, ...linksPerAccount, now });
}
