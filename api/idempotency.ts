import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Request } from 'express';
import { type Claim, claimKey, giveBackKey, type Kept, keepAnswer } from '../db/idempotency.ts';
import type { Actor } from '../domain/actor.ts';
import { canonical } from '../domain/canonical.ts';
import { Refusal } from '../domain/errors.ts';
import type { Institution } from '../domain/institutions.ts';
import type { ApiDeps } from './deps.ts';
import type { Outgoing, Route } from './route.ts';

/** Whose keys they are. A visitor without a session is known by the key alone: that is why keys are long and random. */
export const keyOwner = (actor: Actor | undefined, institution: Institution): string => {
  if (actor === undefined) return `visitor:${institution}`;
  return actor.kind === 'person' ? `person:${actor.id}` : `case:${actor.caseId}`;
};

export function keyOf({ method, upload, key = upload ? 'none' : 'kept' }: Route, request: Request): string | undefined {
  const given = method === 'POST' && key !== 'none' ? request.get('idempotency-key') : undefined;
  const fits = given === undefined ? key !== 'own' : /^[\w-]{16,128}$/.test(given);
  if (!fits) throw new Refusal('KeyNeeded');
  return given;
}

type Asking = {
  readonly deps: ApiDeps;
  readonly who: Actor | undefined;
  readonly institution: Institution;
  readonly key: string | undefined;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
};

/**
 * One effect for one key (R3), whatever is sent again. Should a process die between the effect and its answer being
 * kept, the handler runs once more after the lease: handlers of kept routes are safe to repeat.
 */
export async function once(entry: Route, asked: Asking, act: () => Promise<Outgoing>): Promise<Outgoing> {
  if (asked.key === undefined || entry.key === 'own') return act();
  const { db } = asked.deps;
  const claimed = await claimOrAnswer(entry, asked, asked.key);
  if ('status' in claimed) return replayed(claimed);
  const answer = await act().catch(async (error: unknown) => {
    await giveBackKey(db, claimed);
    throw error;
  });
  await keepAnswer(db, claimed, { status: answer.status, text: JSON.stringify(answer.body) ?? '' });
  return answer;
}

const patience = 5_000;
const between = 100;

/** Waits for the one who is at it; its answer is usually there in a moment. */
async function claimOrAnswer(entry: Route, asked: Asking, key: string): Promise<Claim | Kept> {
  const actor = keyOwner(asked.who, asked.institution);
  const bodyHash = hashOf(entry, asked);
  for (let waited = 0; ; waited += between) {
    const claim: Claim = { actor, key, bodyHash, now: await asked.deps.clock.now() };
    const standing = await claimKey(asked.deps.db, claim);
    if (standing === 'mine') return claim;
    if (standing === 'otherBody') throw new Refusal('KeyReused');
    if (standing !== 'busy') return standing;
    if (waited >= patience) throw new Refusal('InProgress', { retryAfterSeconds: 5 });
    await pause(between);
  }
}

const hashOf = ({ method, path }: Route, { params, query, body }: Asking) =>
  createHash('sha256')
    .update(canonical([method, path, params, query, body ?? null]))
    .digest();

const replayed = ({ status, text }: Kept): Outgoing => ({
  status,
  ...(text !== '' && { body: JSON.parse(text) as unknown }),
  headers: { 'Idempotency-Replayed': 'true' },
});
