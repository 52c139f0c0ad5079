import type { Actor, Person } from '../domain/actor.ts';
import { Refusal } from '../domain/errors.ts';
import type { Route, Who } from './route.ts';

/**
 * The first of two questions: may this kind of person ask at all? The second, for this thing, is `can`'s. What everybody
 * may ask is answered to a token as to a stranger.
 */
export function admit({ who, scope }: Pick<Route, 'who' | 'scope'>, actor: Actor | undefined): Actor | undefined {
  const token = actor?.kind === 'person' ? actor.token : undefined;
  if (who === 'anyone') return token ? undefined : actor;
  if (actor === undefined) throw new Refusal('NotSignedIn');
  if (token && scope === undefined) throw new Refusal('ClosedToTokens');
  if (token && !token.scopes.includes(scope!)) throw new Refusal('ScopeMissing', { extra: { scope } });
  if (!isAdmitted(who, actor)) throw new Refusal('NotYours');
  return actor;
}

function isAdmitted(who: Exclude<Who, 'anyone'>, actor: Actor): boolean {
  if (who === 'applicantOrVisitor') return true;
  if (who === 'caseSession') return actor.kind === 'visitor';
  return actor.kind === 'person' && (who === 'person' || holdsOne(who.role, actor));
}

const holdsOne = (roles: readonly string[], { roles: held }: Person) => held.some(({ role }) => roles.includes(role));
