import type { Absentee, Actor, Person, Post } from './actor.ts';
import { type Desk, isApplicantOf, isOnDeskOf, type Owned } from './casework.ts';
import type { Institution } from './institutions.ts';
import type { Role } from './roles.ts';
import { unitAndAbove, unitById } from './units.ts';

/** A case with every desk that it ever lay on. */
export type CaseThing = Owned & {
  readonly kind: 'case';
  readonly institution: Institution;
  readonly desks: readonly Desk[];
  /** Firms that the case names as parties, other than the one that it is about. */
  readonly parties?: readonly string[];
};
/** An open task: the desks that it lies on now, and who has claimed it. Tasks of accounts' mails have no case. */
export type TaskThing = {
  readonly kind: 'task';
  readonly institution: Institution;
  readonly of?: Omit<CaseThing, 'kind'> | undefined;
  readonly desks: readonly Desk[];
  /** The step is the applicant's own to do. */
  readonly byApplicant?: boolean;
  /** The firm whose people alone do it. */
  readonly byParty?: string | undefined;
  readonly assignee?: string | null;
  /** The absent colleague for whom it was claimed. */
  readonly claimedInPlaceOf?: string | null;
};
export type UnitThing = { readonly kind: 'unit'; readonly unit: string };
export type Thing = CaseThing | TaskThing | UnitThing;

/** What may be done to each kind of thing. */
export type Act = {
  case: 'see';
  task: 'see' | 'answer' | 'claim' | 'release' | 'decide' | 'assign' | 'annotate';
  unit: 'keep';
};

/** The one question about a thing. A thing that may not be seen is told of as if there were none. */
export function can<T extends Thing>(actor: Actor, act: Act[T['kind']], on: T): boolean {
  if (on.kind === 'unit') return mayKeep(actor, on.unit);
  if (actor.institution !== on.institution) return false;
  if (on.kind === 'case') return maySeeCase(actor, on);
  return acts[act as Act['task']](actor, on);
}

const acts: { readonly [act in Act['task']]: (actor: Actor, task: TaskThing) => boolean } = {
  see: (actor, task) => (task.of ? maySeeCase(actor, task.of) : isStaffOf(actor, task)),
  answer: (actor, { of, byApplicant = false, byParty }) =>
    (byApplicant && of !== undefined && isApplicantOf(actor, of)) || (byParty !== undefined && isOf(actor, [byParty])),
  claim: (actor, task) => isFreeFor(impartial(actor, task), task),
  decide: (actor, task) => isFreeFor(impartial(actor, task), task) || coordinates(impartial(actor, task), task),
  release: (actor, task) => actor.kind === 'person' && (task.assignee === actor.id || coordinates(actor, task)),
  assign: (actor, task) => {
    const fair = impartial(actor, task);
    return isStaffOf(fair, task) && (task.assignee === fair.id || coordinates(fair, task));
  },
  annotate: (actor, task) => isStaffOf(impartial(actor, task), task),
};

const maySeeCase = (actor: Actor, of: Omit<CaseThing, 'kind'>) =>
  isApplicantOf(actor, of) || isOf(actor, of.parties ?? []) || (actor.kind === 'person' && isOnDeskOf(actor, of.desks));

const isOf = (actor: Actor, firms: readonly string[]) =>
  actor.kind === 'person' && actor.firms.some((firm) => firms.includes(firm));

const isStaffOf = (actor: Actor, { desks }: TaskThing): actor is Person =>
  actor.kind === 'person' && isOnDeskOf(actor, desks);

/**
 * Nobody decides what they filed, with an account or before they had one, or what a firm of theirs filed; nor does it by
 * a substitute: a post counts for nothing where somebody whom it passed through may not decide.
 */
function impartial(actor: Actor, { of }: TaskThing): Actor {
  if (actor.kind === 'visitor' || !of) return actor;
  const fair = isPartyTo(actor, of)
    ? []
    : actor.roles.filter((post) => !post.inPlaceOf?.some((one) => isPartyTo(one, of)));
  return { ...actor, roles: fair };
}

function isPartyTo(one: Absentee & Pick<Person, 'cards'>, of: Omit<CaseThing, 'kind'>): boolean {
  const { opened_by, firm, applicant, acting_for, parties = [] } = of;
  const theirs = [...one.firms, ...(one.cards ?? []).map((card) => card.firm)];
  const concerned = [firm, acting_for, ...parties];
  return (
    opened_by === one.id || applicant === one.emailKey || concerned.some((of) => of != null && theirs.includes(of))
  );
}

/** What an absent colleague has claimed is free for whoever does their tasks, and what was claimed for me is mine. */
function isFreeFor(actor: Actor, task: TaskThing): boolean {
  if (!isStaffOf(actor, task)) return false;
  const { assignee, claimedInPlaceOf } = task;
  if (!assignee || [assignee, claimedInPlaceOf].includes(actor.id)) return true;
  return actor.roles.some(
    (post) => post.inPlaceOf?.some(({ id }) => id === assignee) && isOnDeskOf({ ...actor, roles: [post] }, task.desks),
  );
}

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

export type Acted = { readonly by: string; readonly inPlaceOf?: string };

/** Both are put on record: who acts and, where own posts do not suffice, for whom. */
export function acting(who: Person, act: Act['task'], on: TaskThing): Acted {
  const place = inPlaceOf(who, act, on);
  return { by: who.id, ...(place && { inPlaceOf: place }) };
}

/** In whose place somebody acts: nobody's where their own posts suffice. */
export function inPlaceOf(actor: Actor, act: Act['task'], on: TaskThing): string | undefined {
  if (actor.kind === 'visitor') return undefined;
  const own = actor.roles.filter((post) => !post.inPlaceOf);
  if (can({ ...actor, roles: own }, act, on)) return undefined;
  const lent = actor.roles.filter((post) => post.inPlaceOf);
  const decisive = lent.find((post) => can({ ...actor, roles: [...own, post] }, act, on)) ?? lent[0];
  return decisive?.inPlaceOf?.[0]?.id;
}
