import type { HeldPost, Person, Post } from './actor.ts';
import { unitAndBelow } from './reach.ts';
import { passes } from './substitution.ts';
import { unitAndAbove } from './units.ts';

/** Units whose people somebody coordinates. */
export const coordinatedUnits = ({ roles }: Person): readonly string[] => [
  ...new Set(roles.filter(({ role }) => role === 'coordinator').flatMap(({ unit }) => unitAndBelow(unit))),
];

/**
 * The post by which a coordinator may arrange the absence of somebody with these posts: the one that reaches furthest.
 * Nobody arranges the absence of the person in whose place they coordinate.
 */
export function arrangingPost(
  { roles }: Person,
  { id, posts }: { readonly id: string; readonly posts: readonly Post[] },
) {
  return roles
    .filter((post) => post.role === 'coordinator' && !isInPlaceOf(post, id))
    .filter(({ unit }) => posts.some((post) => isLent(post) && isWithin(post.unit, unit)))
    .sort((one, other) => unitAndAbove(one.unit).length - unitAndAbove(other.unit).length)[0];
}

const isInPlaceOf = ({ inPlaceOf }: HeldPost, id: string) => inPlaceOf?.some((absent) => absent.id === id) ?? false;

/** A coordinator stands in for every role but the operators', and lends no more. */
const isLent = ({ role }: Post) => passes(role) && role !== 'operator';

export const isWithin = (unit: string, above: string): boolean => unitAndAbove(unit).some(({ id }) => id === above);

/** Works at the unit, above it or below it. */
export const isInLineWith = (posts: readonly Post[], unit: string): boolean =>
  posts.some((post) => isWithin(post.unit, unit) || isWithin(unit, post.unit));
