import type { Actor, Person } from '../domain/actor.ts';
import { Refusal } from '../domain/errors.ts';
import type { Who } from './route.ts';

/** The first of two questions: may this kind of person ask at all? The second, for this thing, is `can`'s. */
export function admit(who: Who, actor: Actor | undefined): void {
  if (who === 'anyone') return;
  if (actor === undefined) throw new Refusal('NotSignedIn');
  if (!isAdmitted(who, actor)) throw new Refusal('NotYours');
}

function isAdmitted(who: Exclude<Who, 'anyone'>, actor: Actor): boolean {
  if (who === 'applicantOrVisitor') return true;
  if (who === 'caseSession') return actor.kind === 'visitor';
  return actor.kind === 'person' && (who === 'person' || holdsOne(who.role, actor));
}

const holdsOne = (roles: readonly string[], { roles: held }: Person) => held.some(({ role }) => roles.includes(role));
