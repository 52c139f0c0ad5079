import type { Actor, Card, Person } from './actor.ts';
import { isInReach, reachOf } from './reach.ts';

/** What has to be known of a case to say whose it is. `applicant` is the e-mail key of a visitor who filed it. */
export type Owned = {
  readonly id: string;
  readonly opened_by: string | null;
  readonly firm: string | null;
  readonly applicant?: string | undefined;
  /** The firm in whose name it was filed; none where somebody filed it without an account. */
  readonly acting_for?: string | null;
  /** Not for those who act by proxy: what a process declares `ownFirm`. */
  readonly isForOwn?: boolean;
};
export type Desk = { readonly unit: string; readonly role: string };

/**
 * Those whose case it is: the visitor of its link, the person who filed it, with an account or before they had one, and
 * the people of the firm that filed it or that it is about. What a stranger filed in a firm's name is that stranger's alone.
 */
export function isApplicantOf(actor: Actor, owned: Owned): boolean {
  if (actor.kind === 'visitor') return actor.caseId === owned.id;
  const { opened_by, applicant, acting_for } = owned;
  if (opened_by === null) return applicant === actor.emailKey;
  if (capacityIn(actor, owned) !== undefined) return true;
  return opened_by === actor.id && (acting_for ?? null) === null;
}

/** In whose name somebody acts in a case: a firm of their own, or one that gave a firm of theirs a proxy. */
export type Capacity = { readonly firm: string; readonly card?: Card };

export function capacityIn({ firms, cards = [] }: Person, { firm, acting_for, isForOwn }: Owned): Capacity | undefined {
  const about = [acting_for, firm].filter((one) => typeof one === 'string');
  const own = about.find((one) => firms.includes(one));
  if (own !== undefined) return { firm: own };
  const card = isForOwn ? undefined : cards.find((one) => about.includes(one.firm));
  return card && { firm: card.firm, card };
}

/** Staff see what was ever on a desk of theirs. */
export const isOnDeskOf = (person: Person, desks: readonly Desk[]): boolean =>
  desks.some((desk) => isInReach(reachOf(person.roles), desk));
