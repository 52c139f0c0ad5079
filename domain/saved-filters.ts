import type { Person } from './actor.ts';
import { isInLineWith, isWithin } from './coordinating.ts';
import { holds } from './permission.ts';

/** A filter is its maker's own, or shared with a unit: with those who work there, above it and below it. */
export type Shared = { readonly person: string; readonly unit: string | null };

export const maySee = ({ id, roles }: Person, { person, unit }: Shared): boolean =>
  person === id || (unit !== null && isInLineWith(roles, unit));

export const mayEdit = ({ id, roles }: Person, { person, unit }: Shared): boolean =>
  person === id || (unit !== null && holds(roles, 'coordinator', unit));

/** With the units at which somebody's own posts hold. */
export const mayShareWith = ({ roles }: Person, unit: string): boolean =>
  roles.some((post) => isWithin(unit, post.unit));
