import type { Knex } from 'knex';
import { appendEvent, lockCase } from '../../db/events.ts';
import { claimTask, releaseTask } from '../../db/inbox.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { acting, can } from '../../domain/permission.ts';
import type { ApiDeps } from '../deps.ts';
import { decidedBefore } from './decided.ts';
import { type SeenTask, seenTask, taskThing } from './facts.ts';
import { personTitle } from './people.ts';

/** A claim is soft: the task stays in the lists of the others, under a name. Claiming one's own again changes nothing. */
export async function claim(deps: ApiDeps, who: Person, id: string): Promise<void> {
  const seen = await decidable(deps, who, id);
  const { assignee, case_id } = seen.task;
  if (assignee === who.id) return;
  if (!can(who, 'claim', taskThing(seen))) throw await claimedBy(deps, assignee);
  const { by, ...place } = acting(who, 'decide', { ...taskThing(seen), assignee: null });
  await underLock(deps, case_id, async (trx, at) => {
    const claim = { task: id, person: by, inPlaceOf: place.inPlaceOf, from: assignee, at };
    if (!(await claimTask(trx, claim)) || !case_id) return;
    await appendEvent(trx, case_id, { kind: 'taskClaimed', at, data: { task: id, by, ...place } });
  });
  const { task: now } = await decidable(deps, who, id);
  if (now.assignee !== who.id) throw await claimedBy(deps, now.assignee);
}

export async function release(deps: ApiDeps, who: Person, id: string): Promise<void> {
  const seen = await decidable(deps, who, id);
  const { assignee, case_id } = seen.task;
  if (assignee === null) return;
  if (!can(who, 'release', taskThing(seen))) throw await claimedBy(deps, assignee);
  await underLock(deps, case_id, async (trx, at) => {
    if (!(await releaseTask(trx, id, assignee))) return;
    const data = { task: id, ...acting(who, 'release', taskThing(seen)) };
    if (case_id) await appendEvent(trx, case_id, { kind: 'taskReleased', at, data });
  });
}

/** The instant is read under the lock, so that a history never steps back. */
const underLock = (
  { db, clock }: ApiDeps,
  caseId: string | null,
  work: (trx: Knex.Transaction, at: Date) => Promise<void>,
) =>
  db.transaction(async (trx) => {
    if (caseId) await lockCase(trx, caseId);
    await work(trx, await clock.now());
  });

/** A task that this person might decide and that nobody has decided yet. */
async function decidable(deps: ApiDeps, who: Person, id: string): Promise<SeenTask> {
  const seen = await seenTask(deps, who, id);
  if (seen.task.state === 'closed') throw await decidedBefore(deps, who, id);
  if (!can(who, 'decide', { ...taskThing(seen), assignee: null })) throw new Refusal('NotYours');
  return seen;
}

export async function claimedBy({ db }: ApiDeps, person: string | null): Promise<Refusal> {
  const by = person === null ? 'Bir başkası' : await personTitle(db, person);
  const detail = `Bu işi ${by} üstlendi. İş bırakılınca siz üstlenebilirsiniz.`;
  return new Refusal('ClaimedByOther', { detail, extra: { by } });
}
