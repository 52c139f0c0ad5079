import { v7 as uuid } from 'uuid';
import {
  type BatchedTask,
  type BatchRow,
  batchWithKey,
  findBatch,
  openBatch,
  recordBatch,
  tasksInBatch,
} from '../../db/inbox/batches.ts';
import { colleagues } from '../../db/inbox/colleagues.ts';
import type { Person } from '../../domain/actor.ts';
import type { Work } from '../../domain/desk-work.ts';
import { Refusal } from '../../domain/errors.ts';
import type { ApiDeps } from '../deps.ts';
import { sendSoon } from '../identity/account-mail.ts';
import { foresee, workOn } from './desk-work.ts';

type Batch = {
  readonly act: BatchRow['act'];
  readonly tasks: readonly string[];
  readonly workFor: (task: string) => Work;
  readonly undoes?: string;
  readonly key: string | undefined;
};

/** All of it in one transaction: whatever is killed on the way, it has happened whole or not at all. */
export async function runBatch(deps: ApiDeps, who: Person, batch: Batch): Promise<BatchRow> {
  const { db, clock } = deps;
  const { act, tasks, workFor, undoes = null, key = null } = batch;
  const made = await db.transaction(async (trx) => {
    const opened = {
      id: uuid(),
      institution: who.institution,
      person: who.id,
      act,
      at: await clock.now(),
      key,
      undoes,
    };
    if (!(await openBatch(trx, opened))) return undefined;
    const { mails, ...worked } = await workOn(trx, { who, clock }, tasks, workFor);
    await recordBatch(trx, opened.id, worked);
    return { id: opened.id, mails };
  });
  for (const mail of made?.mails ?? []) sendSoon(deps, mail);
  const id = made?.id;
  const found = id ? await findBatch(db, who.id, id) : key === null ? undefined : await batchWithKey(db, who.id, key);
  if (found) return found;
  throw new Refusal('AlreadyUndone');
}

/** The same answer as if it were done, with nothing done. */
export async function foreseeBatch({ db, clock }: ApiDeps, who: Person, { act, tasks, workFor }: Omit<Batch, 'key'>) {
  const at = await clock.now();
  const { changed, unchanged, refused } = await foresee(db, who, tasks, workFor, at);
  const { institution } = who;
  return { id: null, institution, act, at, done: changed.length, unchanged, refused, undoes: null, undone_by: null };
}

/** The inverse: puts back what stood there before wherever nobody has changed it since. It can be undone in its turn. */
export async function undoBatch(deps: ApiDeps, who: Person, id: string, key: string | undefined): Promise<BatchRow> {
  const batch = await findBatch(deps.db, who.id, id);
  if (!batch) throw new Refusal('NotFound');
  const rows = await tasksInBatch(deps.db, id);
  const people = await holdersIn(deps, who, rows);
  const undone = new Map(rows.map((row) => [row.task, undoing(row, people)]));
  return runBatch(deps, who, {
    act: 'undo',
    tasks: [...undone.keys()],
    workFor: (task) => undone.get(task)!,
    undoes: id,
    key,
  });
}

const undoing = ({ before, after }: BatchedTask, people: ReadonlyMap<string, Person>): Work => ({
  ...{ act: 'undo', before, after },
  to: before.assignee ? people.get(before.assignee) : undefined,
});

async function holdersIn({ db, clock }: ApiDeps, { institution }: Person, rows: readonly BatchedTask[]) {
  const ids = rows.flatMap(({ before }) => before.assignee ?? []);
  return colleagues(db, ids, { institution, now: await clock.now() });
}
