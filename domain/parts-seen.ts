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
  if (actor.kind === 'visitor' || isApplicantOf(actor, thing)) return () => true;
  if (actor.firms.some((firm) => thing.parties?.includes(firm))) return () => true;
  return (part) =>
    unitById(part) === undefined ||
    isOnDeskOf(
      actor,
      thing.desks.filter(({ unit }) => unit === part),
    );
}
