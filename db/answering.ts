import type { Knex } from 'knex';
import type { Capacity } from '../domain/casework.ts';
import type { Clock } from '../domain/clock.ts';
import { type AnswerRow, bodyHash, findAnswerByKey, insertAnswer, standingAnswer } from './answers.ts';
import { lockCaseOf } from './events.ts';
import { lockTask, type TaskRow } from './tasks.ts';

export type Answering = {
  readonly task: string;
  readonly outcome: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** As it came, before it was tidied. */
  readonly sent?: unknown;
  readonly person: string | null;
  readonly actingFor: Capacity | null;
  readonly inPlaceOf?: string | undefined;
  readonly network?: string | undefined;
  /** Who had claimed the task when it was looked at whether this person may decide it. */
  readonly assignee?: string | null;
  /** Who sends it under which key: the same again is the same answer. */
  readonly actor: string;
  readonly key: string;
};

export type Acknowledged =
  | { readonly kind: 'acknowledged'; readonly answer: AnswerRow; readonly task: TaskRow }
  /** The same key and content once more: whatever became of the first one holds. */
  | { readonly kind: 'repeated'; readonly answer: AnswerRow; readonly task: TaskRow }
  | { readonly kind: 'differentBody'; readonly answer: AnswerRow }
  | { readonly kind: 'closed'; readonly task: TaskRow }
  /** Somebody else was quicker, and their answer is on its way to the case. */
  | { readonly kind: 'standing'; readonly answer: AnswerRow; readonly task: TaskRow }
  /** Somebody has claimed, been given or released it meanwhile: whether this person may decide it is another question now. */
  | { readonly kind: 'movedOn'; readonly task: TaskRow }
  | { readonly kind: 'tooLate'; readonly due: Date; readonly task: TaskRow }
  | { readonly kind: 'unknown' };

/**
 * Puts a decision on record, after which it cannot be lost. The instant is read under the task's lock, which the deadline
 * takes too: whoever comes second sees the first. The case is locked before the task, in the order of everybody else.
 */
export async function acknowledge(trx: Knex.Transaction, clock: Clock, given: Answering): Promise<Acknowledged> {
  const task = await lockInOrder(trx, given.task);
  if (!task) return { kind: 'unknown' };
  const earlier = await findAnswerByKey(trx, given.actor, given.key);
  if (earlier) return isSame(earlier, given) ? { kind: 'repeated', answer: earlier, task } : differs(earlier);
  if (task.state === 'closed') return { kind: 'closed', task };
  const standing = await standingAnswer(trx, task.id);
  if (standing) return { kind: 'standing', answer: standing, task };
  if (given.assignee !== undefined && given.assignee !== task.assignee) return { kind: 'movedOn', task };
  const at = await clock.now();
  if (task.due && at >= task.due) return { kind: 'tooLate', due: task.due, task };
  const answer = await insertAnswer(trx, { ...given, caseId: task.case_id, state: 'pending', at });
  return { kind: 'acknowledged', answer, task };
}

async function lockInOrder(trx: Knex.Transaction, id: string): Promise<TaskRow | undefined> {
  await lockCaseOf(trx, id);
  return lockTask(trx, id);
}

const isSame = ({ task, body_hash }: AnswerRow, { task: of, outcome, body, sent = body }: Answering) =>
  task === of && body_hash.equals(bodyHash(outcome, sent));

const differs = (answer: AnswerRow): Acknowledged => ({ kind: 'differentBody', answer });
