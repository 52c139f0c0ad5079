import type { Actor, Person, Post } from './actor.ts';
import { type Desk, isApplicantOf, isOnDeskOf, type Owned } from './casework.ts';
import type { Institution } from './institutions.ts';
import type { Role } from './roles.ts';
import { unitAndAbove, unitById } from './units.ts';

/** A case with every desk that it ever lay on. `applicant` is the e-mail key of a visitor who filed it. */
export type CaseThing = Owned & {
  readonly kind: 'case';
  readonly institution: Institution;
  readonly desks: readonly Desk[];
  readonly applicant?: string | undefined;
};
/** An open task: the desks that it lies on now, and who has claimed it. Tasks of accounts' mails have no case. */
export type TaskThing = {
  readonly kind: 'task';
  readonly institution: Institution;
  readonly of?: Omit<CaseThing, 'kind'> | undefined;
  readonly desks: readonly Desk[];
  /** The step is the applicant's own to do. */
  readonly byApplicant?: boolean;
  readonly assignee?: string | null;
};
export type UnitThing = { readonly kind: 'unit'; readonly unit: string };
export type Thing = CaseThing | TaskThing | UnitThing;

/** What may be done to each kind of thing. */
export type Act = { case: 'see'; task: 'see' | 'answer' | 'claim' | 'release' | 'decide' | 'assign'; unit: 'keep' };

/** The one question about a thing. A thing that may not be seen is told of as if there were none. */
export function can<T extends Thing>(actor: Actor, act: Act[T['kind']], on: T): boolean {
  if (on.kind === 'unit') return mayKeep(actor, on.unit);
  if (actor.institution !== on.institution) return false;
  if (on.kind === 'case') return maySeeCase(actor, on);
  return acts[act as Act['task']](actor, on);
}

const acts: { readonly [act in Act['task']]: (actor: Actor, task: TaskThing) => boolean } = {
  see: (actor, task) => (task.of ? maySeeCase(actor, task.of) : isStaffOf(actor, task)),
  answer: (actor, { of, byApplicant = false }) => byApplicant && of !== undefined && isApplicantOf(actor, of),
  claim: (actor, task) => isUnbiased(actor, task) && isFreeFor(actor, task),
  decide: (actor, task) => isUnbiased(actor, task) && (isFreeFor(actor, task) || coordinates(actor, task)),
  release: (actor, task) => actor.kind === 'person' && (task.assignee === actor.id || coordinates(actor, task)),
  assign: (actor, task) => coordinates(actor, task),
};

const maySeeCase = (actor: Actor, of: Omit<CaseThing, 'kind'>) =>
  isApplicantOf(actor, of) || (actor.kind === 'person' && isOnDeskOf(actor, of.desks));

const isStaffOf = (actor: Actor, { desks }: TaskThing): actor is Person =>
  actor.kind === 'person' && isOnDeskOf(actor, desks);

/** Nobody decides what they filed, with an account or before they had one, or what a firm of theirs filed. */
function isUnbiased(actor: Actor, task: TaskThing): actor is Person {
  if (!isStaffOf(actor, task)) return false;
  return !task.of || !(isApplicantOf(actor, task.of) || task.of.applicant === actor.emailKey);
}

const isFreeFor = (actor: Person, { assignee }: TaskThing) => !assignee || assignee === actor.id;

const coordinates = (actor: Actor, { desks }: TaskThing) =>
  actor.kind === 'person' &&
  desks.some(({ unit }) => holds(actor.roles, 'coordinator', unit)) &&
  isOnDeskOf(actor, desks);

/** Administrators keep the staff of their unit and of those below it. */
const mayKeep = (actor: Actor, unit: string) =>
  actor.kind === 'person' &&
  unitById(unit)?.institution === actor.institution &&
  holds(actor.roles, 'administrator', unit);

/** A role at a unit holds for every unit below it. */
export const holds = (posts: readonly Post[], role: Role, unit: string): boolean =>
  posts.some((post) => post.role === role && unitAndAbove(unit).some(({ id }) => id === post.unit));
