import type { Knex } from 'knex';
import { type ChangedRow, changedTasks } from '../../db/inbox/changed.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';
import { inboxRow } from '../casework/inbox-view.ts';
import { namesFor } from '../casework/people.ts';
import type { Told } from './events.ts';
import type { Pending, PendingTask } from './pending.ts';
import type { Reader } from './reader.ts';

type Deps = { readonly db: Knex; readonly catalogue: Catalogue };
type Tasks = Pending['tasks'];

/** So many tasks of one's lists at a time; a page that has changed as much is fetched anew. */
const mostAtOnce = 50;

/** Whose desk a task lies on, or lay on until now, is told how it stands. */
export async function tellOfTasks(deps: Deps, readers: Iterable<Reader>, { tasks, desks }: Pending): Promise<void> {
  const audience: (readonly [Reader, readonly string[]])[] = [];
  for (const reader of readers) {
    const theirs = [...tasks].filter(([, { desks }]) => isOneOf(desks, reader)).map(([task]) => task);
    if (isOneOf(desks, reader) || theirs.length > mostAtOnce) reader.tell('reload', { reason: 'many' });
    else if (theirs.length > 0) audience.push([reader, theirs]);
  }
  if (audience.length > 0) await tell(deps, tasks, audience);
}

const isOneOf = (desks: ReadonlySet<string>, reader: Reader) => {
  const theirs = reader.desks();
  return [...desks].some((desk) => theirs.has(desk));
};

async function tell(deps: Deps, tasks: Tasks, audience: readonly (readonly [Reader, readonly string[]])[]) {
  const wanted = [...new Set(audience.flatMap(([, theirs]) => theirs))];
  const rows = await changedTasks(deps.db, wanted);
  const closers = [...rows.values()].map(({ closed_by }) => closed_by);
  const who = await namesFor(deps, audience[0]![0].actor(), closers); // all of them are staff
  for (const [reader, theirs] of audience)
    for (const task of theirs)
      reader.tell(
        'task',
        taskEvent(deps.catalogue, reader, task, { pending: tasks.get(task)!, row: rows.get(task), who }),
      );
}

type Known = {
  readonly pending: PendingTask;
  readonly row: ChangedRow | undefined;
  readonly who: (by: string | null) => string;
};

function taskEvent(catalogue: Catalogue, reader: Reader, id: string, { pending, row, who }: Known): Told<'task'> {
  const isOpen = row?.state === 'open';
  const units = isOpen ? unitsOf(pending.desks, reader) : [];
  return {
    ...{ id, case: row?.case_id ?? null, changes: [...pending.changes] },
    row: isOpen ? inboxRow(catalogue, { ...row, units, at: '' }) : null,
    closed: row && !isOpen ? closing(catalogue, row, who) : null,
  };
}

/** As in the list: those of the reader's own desks. */
const unitsOf = (desks: ReadonlySet<string>, reader: Reader): string[] => {
  const theirs = [...desks].filter((desk) => reader.desks().has(desk));
  return [...new Set(theirs.map((desk) => desk.split(' ')[0]!))].sort();
};

function closing(
  catalogue: Catalogue,
  { process, step, outcome, closed_by, closed_at }: ChangedRow,
  who: Known['who'],
) {
  const id = outcome ?? 'cancelled';
  const title = catalogue.get(process)?.steps[step]?.outcomes[id]?.label ?? byItself[id] ?? id;
  return { outcome: { id, title }, by: who(closed_by), at: closed_at!.toISOString() };
}

const byItself: Readonly<Record<string, string>> = { expired: 'Süresi doldu', cancelled: 'Artık beklenmiyor' };
