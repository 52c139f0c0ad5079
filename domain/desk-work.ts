import type { Person } from './actor.ts';
import type { EventData } from './events.ts';
import { type Acted, can, inPlaceOf, type TaskThing } from './permission.ts';

/** What may be done to many tasks at once. Deciding them is not among it. */
export const deskActs = ['claim', 'release', 'assign', 'note', 'priority', 'followUp'] as const;
export type DeskAct = (typeof deskActs)[number];

/** What a desk keeps about a task beside the case's own course. Instants are ISO, days YYYY-MM-DD. */
export type DeskState = {
  readonly assignee: string | null;
  readonly claimedAt: string | null;
  readonly claimedInPlaceOf: string | null;
  readonly note: string | null;
  readonly noteBy: string | null;
  readonly noteAt: string | null;
  readonly priority: number;
  readonly followUp: string | null;
};
export type Change = Partial<DeskState>;

export type DeskTask = { readonly thing: TaskThing; readonly isDecided: boolean; readonly state: DeskState };

export type Work =
  | { readonly act: 'claim' | 'release' }
  | { readonly act: 'assign'; readonly to: Person | undefined }
  | { readonly act: 'note'; readonly note: string | null }
  | { readonly act: 'priority'; readonly priority: number }
  | { readonly act: 'followUp'; readonly followUp: string | null }
  /** Puts back what stood there before, where what was done still stands. */
  | { readonly act: 'undo'; readonly before: Change; readonly after: Change; readonly to: Person | undefined };

export type NotDone = 'NotFound' | 'AlreadyDecided' | 'ClaimedByOther' | 'NotYours' | 'NotAssignable' | 'Changed';

/** Why this person may not do this to this task now, if so. What may not be seen is told of as if there were none. */
export function refusalOf(who: Person, work: Work, task: DeskTask | undefined): NotDone | undefined {
  if (!task || !can(who, 'see', task.thing)) return 'NotFound';
  if (task.isDecided) return 'AlreadyDecided';
  if (!can(who, 'annotate', task.thing)) return 'NotYours';
  if (isDone(work, who, task)) return undefined;
  return ofAct(who, work, task);
}

function ofAct(who: Person, work: Work, { thing, state }: DeskTask): NotDone | undefined {
  if (work.act === 'claim') return can(who, 'claim', thing) ? undefined : 'ClaimedByOther';
  if (work.act === 'release') return can(who, 'release', thing) ? undefined : 'ClaimedByOther';
  if (work.act === 'assign' && !can(who, 'assign', thing)) return state.assignee ? 'ClaimedByOther' : 'NotYours';
  if (work.act === 'assign') return mayTake(work.to, thing) ? undefined : 'NotAssignable';
  if (work.act !== 'undo') return undefined;
  if (!stands(work.after, state)) return 'Changed';
  return work.before.assignee && !mayTake(work.to, thing) ? 'NotAssignable' : undefined;
}

/** Whoever is given a task must be one who may decide it. */
export const mayTake = (person: Person | undefined, thing: TaskThing): boolean =>
  person !== undefined && can(person, 'decide', free(thing));

const free = (thing: TaskThing): TaskThing => ({ ...thing, assignee: null, claimedInPlaceOf: null });

/** What the work changes; nothing where the task is already as it should be. */
export function changeOf(who: Person, work: Work, task: DeskTask, at: Date): Change | undefined {
  if (isDone(work, who, task)) return undefined;
  const now = at.toISOString();
  switch (work.act) {
    case 'claim':
      return taken(who, task, now);
    case 'release':
      return { assignee: null, claimedAt: null, claimedInPlaceOf: null };
    case 'assign':
      return taken(work.to!, task, now);
    case 'note':
      return { note: work.note, noteBy: who.id, noteAt: now };
    case 'priority':
      return { priority: work.priority };
    case 'followUp':
      return { followUp: work.followUp };
    case 'undo':
      return work.before;
  }
}

const taken = (by: Person, { thing }: DeskTask, claimedAt: string): Change => ({
  ...{ assignee: by.id, claimedAt },
  claimedInPlaceOf: inPlaceOf(by, 'decide', free(thing)) ?? null,
});

function isDone(work: Work, who: Person, { state }: DeskTask): boolean {
  switch (work.act) {
    case 'claim':
      return state.assignee === who.id;
    case 'release':
      return state.assignee === null;
    case 'assign':
      return work.to !== undefined && state.assignee === work.to.id;
    case 'undo':
      return stands(work.before, state);
    case 'note':
      return state.note === work.note;
    case 'priority':
      return state.priority === work.priority;
    case 'followUp':
      return state.followUp === work.followUp;
  }
}

const stands = (change: Change, state: DeskState) =>
  Object.entries(change).every(([name, value]) => state[name as keyof DeskState] === value);

/** What stood where the change goes, to be put back one day. */
export const beforeOf = (change: Change, state: DeskState): Change =>
  Object.fromEntries(Object.keys(change).map((name) => [name, state[name as keyof DeskState]]));

/** How the change is known again: by who and when, not by words, which are erased with their case. */
export const afterOf = ({ note: _, ...known }: Change): Change => known;

type Told = {
  readonly [K in 'taskClaimed' | 'taskReleased' | 'taskAssigned' | 'taskNoted' | 'taskPrioritised']: {
    readonly kind: K;
    readonly data: EventData[K];
  };
};
export type DeskEvent = Told[keyof Told];

/** What a change says in the history of its case. When somebody wants to look again is nobody else's business. */
export function eventOf(task: string, acted: Acted, { assignee, noteAt, priority }: Change): DeskEvent | undefined {
  const data = { task, ...acted };
  if (assignee === null) return { kind: 'taskReleased', data };
  if (assignee === acted.by) return { kind: 'taskClaimed', data };
  if (assignee) return { kind: 'taskAssigned', data: { ...data, to: assignee } };
  if (noteAt !== undefined) return { kind: 'taskNoted', data };
  if (priority !== undefined) return { kind: 'taskPrioritised', data: { ...data, priority } };
  return undefined;
}
