import type { Knex } from 'knex';
import { markTaken, refuseOthers, standingAnswer } from '../../db/answers.ts';
import { voidCaseAccess } from '../../db/case-access.ts';
import { appendEvent, commitment, lockCase } from '../../db/events.ts';
import { closeTaskRow, findTask, lockTask, type TaskRow } from '../../db/tasks.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';
import type { Closed, Decision, TaskToClose } from '../../workflows/kit/contract.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { documentsReceived } from './documents-received.ts';
import { short } from './rows.ts';

/** Closes a task by the decision that stands: an answer acknowledged before the deadline beats the deadline. */
export function closeTask({ db, catalogue }: CaseDependencies, { taskId, decision, at }: TaskToClose): Promise<Closed> {
  return short(db, async (trx) => {
    const task = await lockForClosing(trx, taskId);
    if (task.state === 'closed') return asClosed(task);
    return close(trx, catalogue, task, await standing(trx, task, decision), new Date(at));
  });
}

async function lockForClosing(trx: Knex.Transaction, taskId: string): Promise<TaskRow> {
  const caseId = (await findTask(trx, taskId))?.case_id;
  if (caseId) await lockCase(trx, caseId);
  const task = await lockTask(trx, taskId);
  if (!task) throw new Error('the task to be closed was never opened');
  return task;
}

async function standing(trx: Knex.Transaction, task: TaskRow, decision: Decision): Promise<Decision> {
  if (decision.outcome !== 'expired') return decision;
  const inTime = await standingAnswer(trx, task.id);
  if (!inTime) return decision;
  const { id, outcome, person, answered_at } = inTime;
  return { outcome, by: person ?? 'applicant', answerId: id, answeredAt: answered_at.getTime() };
}

async function close(trx: Knex.Transaction, catalogue: Catalogue, task: TaskRow, decision: Decision, at: Date) {
  const { outcome, by, answerId, answeredAt } = decision;
  const hash = task.case_id ? await journal(trx, task.case_id, task, decision, at) : undefined;
  if (answerId) await markTaken(trx, answerId);
  await refuseOthers(trx, task.id, answerId);
  if (task.case_id && answerId) await documentsReceived(trx, task.case_id, answerId, at);
  await closeTaskRow(trx, task.id, { outcome, by, answerId, at: answeredAt ? new Date(answeredAt) : at, hash });
  if (task.case_id && endsByExpiry(catalogue, task, outcome)) await voidCaseAccess(trx, task.case_id, at);
  return { decision, hash: hash ?? '' };
}

async function journal(
  trx: Knex.Transaction,
  caseId: string,
  task: TaskRow,
  { outcome, by, answerId }: Decision,
  at: Date,
) {
  const { id, step, part } = task;
  const answer = answerId && (await trx('answers').where({ id: answerId }).first());
  const committed = answer?.salt ? commitment(answer.salt, answer.body) : null;
  const data = { task: id, step, part, outcome, by, answer: answerId ?? null, commitment: committed };
  return appendEvent(trx, caseId, { kind: 'taskClosed', at, data });
}

/** The case link of an expired case is void from the deadline on, not only once its rows are erased. */
function endsByExpiry(catalogue: Catalogue, { process, step }: TaskRow, outcome: string) {
  const declared = catalogue.get(process);
  const to = outcome === 'expired' && declared?.steps[step]?.expires?.to;
  return typeof to === 'string' && to in (declared?.ends ?? {});
}

async function asClosed(task: TaskRow): Promise<Closed> {
  const { outcome, closed_by, answer_id, closed_at, closed_hash } = task;
  const answered = answer_id && { answerId: answer_id, answeredAt: closed_at!.getTime() };
  return { decision: { outcome: outcome!, by: closed_by!, ...answered }, hash: closed_hash?.toString('hex') ?? '' };
}
