import type { Knex } from 'knex';
import { appendEvent, lockCase } from '../../db/events.ts';
import { readWorkOf, type WorkRow } from '../../db/inbox/work.ts';
import { claimTask, releaseTask } from '../../db/inbox.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { acting, can, type TaskThing } from '../../domain/permission.ts';
import type { ApiDeps } from '../deps.ts';
import { decidedBefore } from './decided.ts';
import { deskTask } from './desk-task.ts';
import { personTitle } from './people.ts';

/** A claim is soft: the task stays in the lists of the others, under a name. Claiming one's own again changes nothing. */
export async function claim(deps: ApiDeps, who: Person, id: string): Promise<void> {
  const { row, thing } = await decidable(deps, who, id);
  if (row.assignee === who.id) return;
  if (!can(who, 'claim', thing)) throw await claimedBy(deps, row.assignee);
  if (await claimed(deps, who, { row, thing })) return;
  const { row: now } = await decidable(deps, who, id);
  if (now.assignee !== who.id) throw await claimedBy(deps, now.assignee);
}

/** True for one of any number who find it free at once. */
function claimed(deps: ApiDeps, who: Person, { row, thing }: Decidable): Promise<boolean> {
  const { id: task, assignee: from, case_id } = row;
  const { by, ...place } = acting(who, 'decide', { ...thing, assignee: null });
  return underLock(deps, case_id, async (trx, at) => {
    const isMine = await claimTask(trx, { task, person: by, inPlaceOf: place.inPlaceOf, from, at });
    if (isMine && case_id) await appendEvent(trx, case_id, { kind: 'taskClaimed', at, data: { task, by, ...place } });
    return isMine;
  });
}

export async function release(deps: ApiDeps, who: Person, id: string): Promise<void> {
  const { row, thing } = await decidable(deps, who, id);
  const { assignee, case_id } = row;
  if (assignee === null) return;
  if (!can(who, 'release', thing)) throw await claimedBy(deps, assignee);
  await underLock(deps, case_id, async (trx, at) => {
    if (!(await releaseTask(trx, id, assignee))) return;
    const data = { task: id, ...acting(who, 'release', thing) };
    if (case_id) await appendEvent(trx, case_id, { kind: 'taskReleased', at, data });
  });
}

/** The instant is read under the lock, so that a history never steps back. */
const underLock = <T>(
  { db, clock }: ApiDeps,
  caseId: string | null,
  work: (trx: Knex.Transaction, at: Date) => Promise<T>,
) =>
  db.transaction(async (trx) => {
    if (caseId) await lockCase(trx, caseId);
    return work(trx, await clock.now());
  });

type Decidable = { readonly row: WorkRow; readonly thing: TaskThing };

/** A task that this person might decide and that nobody has decided yet. */
async function decidable(deps: ApiDeps, who: Person, id: string): Promise<Decidable> {
  const row = await readWorkOf(deps.db, id);
  if (!row) throw new Refusal('NotFound');
  const { thing, isDecided } = deskTask(row);
  if (!can(who, 'see', thing)) throw new Refusal('NotFound');
  if (isDecided) throw await decidedBefore(deps, who, id);
  if (!can(who, 'decide', { ...thing, assignee: null })) throw new Refusal('NotYours');
  return { row, thing };
}

export async function claimedBy({ db }: ApiDeps, person: string | null): Promise<Refusal> {
  const by = person === null ? 'Bir başkası' : await personTitle(db, person);
  const detail = `Bu işi ${by} üstlendi. İş bırakılınca siz üstlenebilirsiniz.`;
  return new Refusal('ClaimedByOther', { detail, extra: { by } });
}
