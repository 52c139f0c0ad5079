import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import { actorInSession } from '../../db/sessions.ts';
import { personWithToken } from '../../db/tokens.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Reader } from './reader.ts';

type Deps = { readonly db: Knex; readonly clock: Clock };

/** Ends the stream of whoever is not signed in any more, and shows to the others what their rights are now (R21, R24). */
export async function lookAgain(deps: Deps, reader: Reader): Promise<void> {
  const before = reader.actor();
  const actor = await actorNow(deps, before);
  if (!actor) return reader.end();
  reader.see(actor);
  if (rightsOf(actor) !== rightsOf(before)) reader.tell('reload', { reason: 'rights' });
}

async function actorNow({ db, clock }: Deps, actor: Actor): Promise<Actor | undefined> {
  const { institution, session } = actor;
  const now = await clock.now();
  const token = actor.kind === 'person' ? actor.token : undefined;
  if (token) return personWithToken(db, { institution, now, id: token.id });
  return actorInSession(db, { institution, now, session });
}

const rightsOf = (actor: Actor) =>
  actor.kind === 'visitor' ? '' : JSON.stringify([actor.roles, actor.firms, actor.cards ?? []]);

/** One after the other: a thousand streams need no more of the database than one. Whom it cannot confirm is let go. */
export async function lookAtAll(deps: Deps, readers: Iterable<Reader>): Promise<void> {
  for (const reader of [...readers]) {
    const look = () => lookAgain(deps, reader);
    await look()
      .catch(() => pause(500, undefined, { ref: false }).then(look))
      .catch(() => reader.end());
  }
}
