import type { Actor } from './actor.ts';
import { isApplicantOf, isOnDeskOf } from './casework.ts';
import type { CaseThing } from './permission.ts';
import { unitById } from './units.ts';

export type SeesPart = (part: string) => boolean;

/**
 * Which parts of a case somebody sees who sees the case: whose it is all of them, a unit its own. What belongs to no part
 * is everybody's, and so is a part that is no unit.
 */
export function partsSeenBy(actor: Actor, thing: CaseThing): SeesPart {
  if (actor.kind === 'visitor' || seesWhole(actor, thing)) return () => true;
  return (part) =>
    unitById(part) === undefined ||
    isOnDeskOf(
      actor,
      thing.desks.filter(({ unit }) => unit === part),
    );
}

/** Those whose case it is and its parties; staff see what lies before their unit. */
export const seesWhole = (actor: Actor, thing: CaseThing): boolean =>
  isApplicantOf(actor, thing) ||
  (actor.kind === 'person' && actor.firms.some((firm) => thing.parties?.includes(firm) === true));
