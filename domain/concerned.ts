import type { Person } from './actor.ts';
import { type Desk, isOnDeskOf } from './casework.ts';
import type { Notification } from './notifications.ts';
import { unitAndAbove } from './units.ts';

type DueTask = { readonly assignee: string | null; readonly desks: readonly Desk[] };
export type Concerned = { readonly person: string; readonly kind: Notification };

/** Whom a deadline concerns: who has the task, or does it in their place today; where nobody has it, the nearest coordinators. */
export function concernedBy(kind: 'overdue' | 'dueSoon', task: DueTask, around: readonly Person[]): Concerned[] {
  if (task.assignee !== null) return [{ person: standingIn(task, around) ?? task.assignee, kind }];
  if (kind !== 'overdue') return [];
  return nearestCoordinators(task, around).map((person) => ({ person, kind: 'unclaimed' }));
}

const standingIn = ({ assignee, desks }: DueTask, around: readonly Person[]): string | undefined =>
  around.find((person) =>
    person.roles.some(
      (post) => post.inPlaceOf?.[0]?.id === assignee && isOnDeskOf({ ...person, roles: [post] }, desks),
    ),
  )?.id;

function nearestCoordinators({ desks }: DueTask, around: readonly Person[]): string[] {
  const far = around.map((person) => ({ person, depth: depthOf(person, desks) }));
  const nearest = Math.max(...far.map(({ depth }) => depth));
  return nearest <= 0 ? [] : far.filter(({ depth }) => depth === nearest).map(({ person }) => person.id);
}

/** How deep the unit lies whose coordinator they are and below which one of the desks stands; zero where there is none. */
function depthOf({ roles }: Person, desks: readonly Desk[]): number {
  const units = new Set(desks.flatMap(({ unit }) => unitAndAbove(unit).map(({ id }) => id)));
  const posts = roles.filter(({ role, unit }) => role === 'coordinator' && units.has(unit));
  return Math.max(0, ...posts.map(({ unit }) => unitAndAbove(unit).length));
}
