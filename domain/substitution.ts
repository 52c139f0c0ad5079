import type { Absentee, HeldPost, Post } from './actor.ts';
import type { Role } from './names.ts';
import { unitAndAbove } from './units.ts';

/**
 * Days on which somebody's tasks are done by another: all of them or those of one role. One that a coordinator made names
 * the coordinator's unit, and reaches no further than the coordinator does.
 */
export type Absence = {
  readonly person: string;
  readonly substitute: string;
  readonly role: Role | null;
  readonly unit: string | null;
  readonly from: string;
  readonly to: string;
};

/** Who is absent along the way, the holder first, and who does the tasks in the end: one person at most. */
export type Chain = { readonly passed: readonly string[]; readonly acts: string | undefined };

/** Where the substitute is absent too theirs takes over; where that runs in a circle nobody does. */
export function chainOf(holder: string, post: Post, absences: readonly Absence[], day: string): Chain {
  const passed: string[] = [];
  let at = holder;
  while (!passed.includes(at)) {
    const absence = absenceOf(at, post, absences, day);
    if (!absence) return { passed, acts: at };
    passed.push(at);
    at = absence.substitute;
  }
  return { passed, acts: undefined };
}

export type Colleague = Absentee & { readonly posts: readonly Post[] };

/** What somebody who has a post of their own holds besides, in the place of the absent. */
export function postsInPlace(
  person: string,
  staff: readonly Colleague[],
  absences: readonly Absence[],
  day: string,
): readonly HeldPost[] {
  if (!staff.some(({ id, posts }) => id === person && posts.length > 0)) return [];
  const others = staff.filter(({ id }) => id !== person);
  const held = others.flatMap(({ id, posts }) => posts.map((post) => ({ post, ...chainOf(id, post, absences, day) })));
  const ours = held.filter(({ acts, passed }) => acts === person && passed.length > 0);
  return ours.map(({ post, passed }) => ({ ...post, inPlaceOf: passed.map((id) => absentee(staff, id)) }));
}

function absentee(staff: readonly Colleague[], of: string): Absentee {
  const { id, name, emailKey, firms } = staff.find(({ id }) => id === of)!;
  return { id, name, emailKey, firms };
}

/** The absence that counts for a post on a day: the one that speaks of it most precisely. */
function absenceOf(person: string, post: Post, absences: readonly Absence[], day: string): Absence | undefined {
  return absences
    .filter((absence) => absence.person === person && absence.from <= day && day <= absence.to && covers(absence, post))
    .sort((one, other) => precision(other) - precision(one))[0];
}

/** Rights over the rights of others, and the auditor's eyes, go with the person; only tasks pass on. */
const staysWithPerson: ReadonlySet<Role> = new Set(['administrator', 'auditor']);
export const passes = (role: Role): boolean => !staysWithPerson.has(role);

function covers({ role, unit }: Absence, post: Post): boolean {
  if (!passes(post.role)) return false;
  if (role !== null && role !== post.role) return false;
  return unit === null || (post.role !== 'operator' && isWithin(post.unit, unit));
}

const isWithin = (unit: string, above: string) => unitAndAbove(unit).some(({ id }) => id === above);

const precision = ({ role, unit }: Absence) =>
  (role === null ? 0 : 100) + (unit === null ? 0 : unitAndAbove(unit).length);
