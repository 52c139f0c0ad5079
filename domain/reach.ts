import type { Post } from './actor.ts';
import type { Role } from './names.ts';
import { units } from './units.ts';

/** Whose tasks a person sees: a role at these units, or for a coordinator every role there. */
export type Reach = readonly { readonly role: Role | 'any'; readonly units: readonly string[] }[];

/** A role at a unit is held at the units below it too; a coordinator stands in for every role there but the operators'. */
export const reachOf = (posts: readonly Post[]): Reach =>
  posts.map(({ role, unit }) => ({ role: role === 'coordinator' ? 'any' : role, units: unitAndBelow(unit) }));

export const isInReach = (reach: Reach, candidate: { readonly unit: string; readonly role: string }): boolean =>
  reach.some(
    ({ role, units }) =>
      units.includes(candidate.unit) && (role === candidate.role || mayStandIn(role, candidate.role)),
  );

const mayStandIn = (role: string, asked: string) => role === 'any' && asked !== 'operator';

/** Asked ten thousand times for one batch of tasks, and never different while the process runs. */
const known = new Map<string, readonly string[]>();

export function unitAndBelow(id: string): readonly string[] {
  const found = known.get(id) ?? walkDown(id);
  if (found.length > 1) known.set(id, found);
  return found;
}

function walkDown(id: string): readonly string[] {
  const below = units.filter(({ parent }) => parent === id);
  return [id, ...below.flatMap(({ id }) => unitAndBelow(id))];
}
