import type { RefusedRow } from '../../db/inbox/batches.ts';
import { colleagues, colleaguesAround, loadOf } from '../../db/inbox/colleagues.ts';
import { readWorkOf } from '../../db/inbox/work.ts';
import type { Person } from '../../domain/actor.ts';
import { mayTake, type Work } from '../../domain/desk-work.ts';
import { Refusal } from '../../domain/errors.ts';
import { can } from '../../domain/permission.ts';
import type { ApiDeps } from '../deps.ts';
import { sendSoon } from '../identity/account-mail.ts';
import { claimedBy } from './claiming.ts';
import { decidedBefore } from './decided.ts';
import { deskTask } from './desk-task.ts';
import { workOn } from './desk-work.ts';

/** The same as with many, with one: what may not be done is refused. */
export async function workOnTask(deps: ApiDeps, who: Person, id: string, work: Work): Promise<void> {
  const { refused, mails } = await deps.db.transaction((trx) =>
    workOn(trx, { who, clock: deps.clock }, [id], () => work),
  );
  for (const mail of mails) sendSoon(deps, mail);
  for (const row of refused) throw await refusalFor(deps, who, row);
}

function refusalFor(deps: ApiDeps, who: Person, { task, reason, by }: RefusedRow): Promise<Refusal> | Refusal {
  if (reason === 'AlreadyDecided') return decidedBefore(deps, who, task);
  if (reason === 'ClaimedByOther') return claimedBy(deps, by);
  return new Refusal(reason);
}

/** Nobody releases it, oneself claims it, and anybody else is given it. */
export async function assigning(deps: ApiDeps, who: Person, id: string, person: string | null): Promise<Work> {
  if (person === null) return { act: 'release' };
  if (person === who.id && (await isFree(deps, id))) return { act: 'claim' };
  return { act: 'assign', to: await colleague(deps, who, person) };
}

const isFree = async ({ db }: ApiDeps, id: string) => (await readWorkOf(db, id))?.assignee === null;

export async function colleague({ db, clock }: ApiDeps, { institution }: Person, id: string) {
  return (await colleagues(db, [id], { institution, now: await clock.now() })).get(id);
}

/** Who could be given the task, each with how much they have at the moment. */
export async function assigneesOf({ db, clock }: ApiDeps, who: Person, id: string) {
  const row = await readWorkOf(db, id);
  const task = row && deskTask(row);
  if (!task || !can(who, 'see', task.thing)) throw new Refusal('NotFound');
  if (!can(who, 'annotate', task.thing)) throw new Refusal('NotYours');
  const around = await colleaguesAround(db, task.thing.desks, { institution: who.institution, now: await clock.now() });
  const able = around.filter((person) => mayTake(person, task.thing));
  const load = await loadOf(
    db,
    able.map(({ id }) => id),
  );
  return able.map(({ id, name }) => ({ id, title: name, open: load.get(id) ?? 0 }));
}
