import type { Actor, Person } from './actor.ts';
import { isInReach, reachOf } from './reach.ts';

/** What has to be known of a case to say whose it is. `applicant` is the e-mail key of a visitor who filed it. */
export type Owned = {
  readonly id: string;
  readonly opened_by: string | null;
  readonly firm: string | null;
  readonly applicant?: string | undefined;
};
export type Desk = { readonly unit: string; readonly role: string };

/**
 * Those whose case it is: the visitor of its link, the person who filed it, with an account or before they had one, and
 * the firm's people where one of them filed it. What a stranger filed in a firm's name is that stranger's alone.
 */
export function isApplicantOf(actor: Actor, { id, opened_by, firm, applicant }: Owned): boolean {
  if (actor.kind === 'visitor') return actor.caseId === id;
  if (opened_by === null) return applicant === actor.emailKey;
  return opened_by === actor.id || (firm !== null && actor.firms.includes(firm));
}

/** Staff see what was ever on a desk of theirs. */
export const isOnDeskOf = (person: Person, desks: readonly Desk[]): boolean =>
  desks.some((desk) => isInReach(reachOf(person.roles), desk));
