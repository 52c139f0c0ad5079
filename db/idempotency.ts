import type { Db } from './connection.ts';

export type Kept = { readonly status: number; readonly text: string };
export type Claim = { readonly actor: string; readonly key: string; readonly bodyHash: Buffer; readonly now: Date };
/** `mine`: go on and keep what comes of it. `busy`: somebody with the same key is at it. */
export type Standing = 'mine' | 'busy' | 'otherBody' | Kept;

/** After this long without an answer its process is taken for dead, and the next one with the key acts. */
export const leaseSeconds = 30;

/** Of any number at once exactly one gets `mine`. */
export async function claimKey(db: Db, claim: Claim): Promise<Standing> {
  const { actor, key, bodyHash: body_hash, now: started_at } = claim;
  const [won] = await db('idempotency_keys')
    .insert({ actor, key, body_hash, started_at })
    .onConflict(['actor', 'key'])
    .ignore()
    .returning('key');
  return won ? 'mine' : standing(db, claim);
}

async function standing(db: Db, claim: Claim): Promise<Standing> {
  const { actor, key, bodyHash, now } = claim;
  const row: Row | undefined = await db('idempotency_keys').where({ actor, key }).first();
  if (!row) return 'busy'; // given back between the two statements: the next look wins it
  if (!row.body_hash.equals(bodyHash)) return 'otherBody';
  if (row.status !== null) return { status: row.status, text: row.response ?? '' };
  if (now.getTime() - row.started_at.getTime() < leaseSeconds * 1000) return 'busy';
  const taken = await mine(db, claim, row.started_at).update({ started_at: now });
  return taken === 1 ? 'mine' : 'busy';
}

type Row = { body_hash: Buffer; started_at: Date; status: number | null; response: string | null };

/** Text in a JSON string: jsonb would reorder the members of an object, and the second answer would not be the first. */
export async function keepAnswer(db: Db, claim: Claim, { status, text }: Kept): Promise<void> {
  await mine(db, claim, claim.now).update({ status, response: JSON.stringify(text) });
}

/** A refusal is not remembered: what was sent may be mended and sent again with the same key. */
export async function giveBackKey(db: Db, claim: Claim): Promise<void> {
  await mine(db, claim, claim.now).delete();
}

export async function forgetKeys(db: Db, before: Date): Promise<void> {
  await db('idempotency_keys').where('started_at', '<', before).delete();
}

/** What an erased applicant was answered goes with the rest. */
export async function forgetKeysOf(db: Db, actor: string): Promise<void> {
  await db('idempotency_keys').where({ actor }).delete();
}

const mine = (db: Db, { actor, key }: Claim, since: Date) =>
  db('idempotency_keys').where({ actor, key, started_at: since }).whereNull('status');
