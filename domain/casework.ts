import type { Actor, Person } from './actor.ts';
import { isInReach, reachOf } from './reach.ts';

/** What has to be known of a case to say whose it is. */
export type Owned = { readonly id: string; readonly opened_by: string | null; readonly firm: string | null };
export type Desk = { readonly unit: string; readonly role: string };

/** Those whose case it is: the visitor of its link, the person who filed it, and people of the firm. */
export function isApplicantOf(actor: Actor, { id, opened_by, firm }: Owned): boolean {
  if (actor.kind === 'visitor') return actor.caseId === id;
  return opened_by === actor.id || (firm !== null && actor.firms.includes(firm));
}

/** Staff see what was ever on a desk of theirs. */
export const isOnDeskOf = (person: Person, desks: readonly Desk[]): boolean =>
  desks.some((desk) => isInReach(reachOf(person.roles), desk));
