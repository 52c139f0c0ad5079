import { type Acknowledged, acknowledge } from '../../db/answering.ts';
import { type AnswerRow, bodyHash, findAnswer, findAnswerByKey, markRefused } from '../../db/answers.ts';
import type { TaskRow } from '../../db/tasks.ts';
import { attachDocuments } from '../../db/uploads.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Capacity } from '../../domain/casework.ts';
import { Refusal } from '../../domain/errors.ts';
import { documentParts, type Form } from '../../domain/form/index.ts';
import { failpoint } from '../../failpoint.ts';
import type { ApiDeps } from '../deps.ts';
import { refuseWithoutProxy } from './capacity.ts';
import { decidedBefore } from './decided.ts';

export type Completion = {
  readonly task: TaskRow;
  readonly outcome: string;
  readonly form: Form;
  readonly body: Answer;
  /** As it came. */
  readonly sent: unknown;
  readonly who: Actor;
  /** The absent colleague in whose place they decide. */
  readonly inPlaceOf: string | undefined;
  /** In whose name an applicant answers. */
  readonly actingFor: Capacity | null;
  readonly network: string;
  readonly actor: string;
  readonly key: string;
};

/** Done: the case has moved on. Recorded: it will, as soon as what carries it is back. */
export type Completed = 'done' | 'recorded';

/** On record first, then to the case: an acknowledged click is never lost. */
export async function complete(deps: ApiDeps, given: Completion): Promise<Completed | 'movedOn'> {
  failpoint('answer:before-record');
  const recorded = await record(deps, given);
  failpoint('answer:after-record');
  if (recorded.kind === 'acknowledged') return hand(deps, given.who, recorded);
  if (recorded.kind === 'repeated') return repeated(deps, given.who, recorded);
  if (recorded.kind === 'movedOn') return 'movedOn';
  if (recorded.kind === 'differentBody') throw new Refusal('KeyReused');
  if (recorded.kind === 'unknown') throw new Refusal('NotFound');
  if (recorded.kind === 'tooLate') throw new Refusal('DeadlinePassed', { extra: { due: recorded.due.toISOString() } });
  throw await decidedBefore(deps, given.who, recorded.task.id);
}

async function record(deps: ApiDeps, { who, ...given }: Completion): Promise<Acknowledged> {
  const { db, clock } = deps;
  const person = who.kind === 'person' ? who.id : null;
  const { task, outcome, body, sent, inPlaceOf, actingFor, network, actor, key } = given;
  return db.transaction(async (trx) => {
    await refuseWithoutProxy(deps, trx, who, actingFor);
    const by = { person, actingFor, inPlaceOf, network, actor, key };
    const answering = { task: task.id, assignee: task.assignee, outcome, body, sent, ...by };
    const acknowledged = await acknowledge(trx, clock, answering);
    if (acknowledged.kind !== 'acknowledged') return acknowledged;
    await attachDocuments(trx, documentParts(given.form, body, task.part), acknowledged.answer.id);
    return acknowledged;
  });
}

type Recorded = { readonly task: TaskRow; readonly answer: AnswerRow };

async function hand(deps: ApiDeps, who: Actor, { task, answer }: Recorded): Promise<Completed> {
  const { id: answerId, outcome, person, answered_at } = answer;
  const given = { taskId: task.id, outcome, answerId, answeredAt: answered_at.getTime(), by: person ?? 'applicant' };
  const handed = await deps.door.answer(task.workflow_id, given);
  failpoint('answer:after-effect');
  if (handed.kind === 'taken') return 'done';
  if (handed.kind === 'later') return 'recorded';
  await markRefused(deps.db, answerId, handed.kind === 'refused' ? handed.code : 'CaseClosed');
  return outcomeOf(deps, who, answerId);
}

type Sent = {
  readonly task: TaskRow;
  readonly outcome: string;
  readonly sent: unknown;
  readonly actor: string;
  readonly key: string;
};

/** Looked at before the answer is judged: files that were handed in once are not there to be handed in again. */
export async function completedBefore(
  deps: ApiDeps,
  who: Actor,
  { task, outcome, sent, actor, key }: Sent,
): Promise<Completed | undefined> {
  const earlier = await findAnswerByKey(deps.db, actor, key);
  if (!earlier) return undefined;
  if (earlier.task !== task.id || !earlier.body_hash.equals(bodyHash(outcome, sent))) throw new Refusal('KeyReused');
  return repeated(deps, who, { task, answer: earlier });
}

/** The same again: what became of the first one is the answer, and what is still on its way is taken along. */
async function repeated(deps: ApiDeps, who: Actor, recorded: Recorded): Promise<Completed> {
  const { state, id } = recorded.answer;
  return state === 'pending' ? hand(deps, who, recorded) : outcomeOf(deps, who, id);
}

async function outcomeOf(deps: ApiDeps, who: Actor, answerId: string): Promise<Completed> {
  const answer = (await findAnswer(deps.db, answerId))!;
  if (answer.state !== 'refused') return answer.state === 'taken' ? 'done' : 'recorded';
  throw await decidedBefore(deps, who, answer.task!);
}
