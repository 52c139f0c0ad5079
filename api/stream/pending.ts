import type { Change, TaskChange } from '../../db/changes.ts';

type Of<K extends Change['about']> = Extract<Change, { about: K }>;
export type PendingTask = { readonly changes: Set<TaskChange>; readonly desks: Set<string> };

/** What was heard and not told yet, each thing once. */
export type Pending = {
  readonly tasks: Map<string, PendingTask>;
  /** Desks on which more has changed than is told piece by piece. */
  readonly desks: Set<string>;
  readonly cases: Map<string, Set<string>>;
  /** Persons and visitors of cases whose right to listen may have ended. */
  readonly people: Set<string>;
  everybody: boolean;
  everything: boolean;
};

export const nothingPending = (): Pending => ({
  ...{ tasks: new Map(), desks: new Set(), cases: new Map(), people: new Set() },
  ...{ everybody: false, everything: false },
});

/** Beyond this nobody is told what, only that. */
const most = 20_000;

export function remember(pending: Pending, change: Change): void {
  hear[change.about](pending, change as never);
  if (pending.tasks.size + pending.cases.size > most) forget(pending);
}

const hear: { readonly [K in Change['about']]: (pending: Pending, change: Of<K>) => void } = {
  task: ({ tasks }, { task, changes, desks }) => {
    const known = entry(tasks, task, (): PendingTask => ({ changes: new Set(), desks: new Set() }));
    for (const change of changes) known.changes.add(change);
    for (const desk of desks) known.desks.add(desk);
  },
  desks: (pending, { desks }) => {
    for (const desk of desks) pending.desks.add(desk);
  },
  case: (pending, { cases, kind }) => {
    for (const id of cases) entry(pending.cases, id, () => new Set<string>()).add(kind);
  },
  people: (pending, { people }) => {
    for (const id of people) pending.people.add(id);
  },
  visitors: (pending, { cases }) => {
    for (const id of cases) pending.people.add(id);
  },
  posts: (pending) => {
    pending.everybody = true;
  },
  everything: (pending) => {
    pending.everything = true;
  },
};

function forget(pending: Pending) {
  pending.tasks.clear();
  pending.cases.clear();
  pending.everything = true;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
