import type { Actor, Person } from '../../domain/actor.ts';
import { capacityIn, isApplicantOf, isOnDeskOf } from '../../domain/casework.ts';
import { Refusal } from '../../domain/errors.ts';
import { type CaseThing, can, inPlaceOf } from '../../domain/permission.ts';
import type { ApiDeps } from '../deps.ts';
import { keyOwner } from '../idempotency.ts';
import { claimedBy } from './claiming.ts';
import { type Completed, complete, completedBefore } from './completing.ts';
import { decidedBefore } from './decided.ts';
import { type SeenTask, seenTask, taskThing } from './facts.ts';
import { judgeAnswer } from './judging.ts';
import { outcomesFor } from './outcomes.ts';

type Decided = {
  readonly id: string;
  readonly outcome: string;
  readonly sent: unknown;
  readonly key: string;
  readonly network: string;
};

/** Right, outcome and form are looked at before anything is written; the task's lock looks again at what may have changed. */
export async function decide(
  deps: ApiDeps,
  who: Actor,
  { id, outcome, sent, key, network }: Decided,
): Promise<Completed> {
  const seen = await seenTask(deps, who, id);
  const given = { task: seen.task, outcome, sent, actor: keyOwner(who, who.institution), key };
  const before = await completedBefore(deps, who, given);
  if (before) return before;
  try {
    const judged = await judgedBody(deps, who, seen, { outcome, sent });
    const capacity = { inPlaceOf: placeOf(who, seen, outcome), actingFor: capacityOf(who, seen) };
    const completed = await complete(deps, { ...given, ...judged, ...capacity, who, network });
    return completed === 'movedOn' ? decide(deps, who, { id, outcome, sent, key, network }) : completed;
  } catch (refusal) {
    // The same answer sent twice at once: its first copy has handed in the very files that the second one misses.
    const meanwhile = await completedBefore(deps, who, given);
    if (meanwhile) return meanwhile;
    throw refusal;
  }
}

type Sent = Pick<Decided, 'outcome' | 'sent'>;

async function judgedBody(deps: ApiDeps, who: Actor, seen: SeenTask, { outcome, sent }: Sent) {
  await refuseUnfit(deps, who, seen, outcome);
  const { process, form } = declaredForm(seen, outcome);
  if (!process) return { form, body: {} };
  const { part, step } = seen.task;
  const { answer } = await judgeAnswer(deps, { process, form, given: sent, part, step, facts: seen.seen!.facts });
  return { form, body: answer };
}

async function refuseUnfit(deps: ApiDeps, who: Actor, seen: SeenTask, outcome: string) {
  const { state, id, assignee } = seen.task;
  if (state === 'closed') throw await decidedBefore(deps, who, id);
  const open = outcomesFor(who, seen);
  if (open.length === 0) throw new Refusal('NotYours');
  const chosen = open.find((one) => one.id === outcome);
  if (!chosen) throw new Refusal(isKnown(who, seen, outcome) ? 'NotYours' : 'UnknownOutcome');
  if (chosen.closed !== null) throw new Refusal('OutcomeClosed', { detail: chosen.closed });
  if (assignee !== null && isClaimedFrom(who, seen, outcome)) throw await claimedBy(deps, assignee);
}

/** Whoever works at the desk knows its outcomes, also where they may not decide because they filed it themselves. */
const isKnown = (who: Actor, { seen, task, candidates }: SeenTask, outcome: string) =>
  who.kind === 'person' &&
  isOnDeskOf(who, candidates) &&
  seen?.process.steps[task.step]?.outcomes[outcome] !== undefined;

/** A claim is soft: whoever completes an unclaimed task has claimed it, a coordinator may complete anybody's. */
function isClaimedFrom(who: Actor, seen: SeenTask, outcome: string): boolean {
  const door = doorOf(seen, outcome);
  return who.kind === 'person' && door === '' && !isOwn(who, seen) && !can(who, 'decide', taskThing(seen, door));
}

function placeOf(who: Actor, seen: SeenTask, outcome: string): string | undefined {
  return isOwn(who, seen) ? undefined : inPlaceOf(who, 'decide', taskThing(seen, doorOf(seen, outcome)));
}

/** Staff act for their unit; whoever has a firm in the case acts for that firm, or for the one that gave it a proxy. */
const capacityOf = (who: Actor, { seen }: SeenTask) =>
  (who.kind === 'person' && seen && (capacityIn(who, seen.thing) ?? partyIn(who, seen.thing))) || null;

const partyIn = ({ firms }: Person, { parties = [] }: CaseThing) => {
  const firm = parties.find((one) => firms.includes(one));
  return firm === undefined ? undefined : { firm };
};

/** An outcome that belongs to another role than its step is a door of its own. */
const doorOf = ({ seen, task }: SeenTask, outcome: string) =>
  seen?.process.steps[task.step]?.outcomes[outcome]?.by === undefined ? '' : outcome;

const isOwn = (who: Actor, { seen }: SeenTask) => seen !== undefined && isApplicantOf(who, seen.thing);

function declaredForm({ seen, task }: SeenTask, outcome: string) {
  if (!seen || task.step === 'attention') return { process: undefined, form: [] };
  return { process: seen.process, form: seen.process.steps[task.step]?.outcomes[outcome]?.form ?? [] };
}
