import type { Knex } from 'knex';
import { type AnswerRow, markTaken, refusePending, standingAnswer } from '../../db/answers.ts';
import { voidCaseAccess } from '../../db/case-access.ts';
import { short } from '../../db/connection.ts';
import { appendEvent, type CaseRow, commitment, lockCaseOf } from '../../db/events.ts';
import { closeTaskRow, lockTask, type TaskRow } from '../../db/tasks.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';
import type { Closed, Decision, TaskToClose } from '../../workflows/kit/contract.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { documentsReceived } from './documents-received.ts';

/** Closes a task by the decision that stands: an answer acknowledged before the deadline beats the deadline. */
export function closeTask({ db, catalogue }: CaseDependencies, { taskId, decision, at }: TaskToClose): Promise<Closed> {
  return short(db, async (trx) => {
    const held = await lockCaseOf(trx, taskId);
    const task = await lockTask(trx, taskId);
    if (!task) throw new Error('the task to be closed was never opened');
    if (task.state === 'closed') return asClosed(task);
    return close(trx, { task, held, catalogue }, await standing(trx, task, decision), new Date(at));
  });
}

/** The task's row and its case's, both locked; a mail outside a case has none. */
type Held = { readonly task: TaskRow; readonly held: CaseRow | undefined; readonly catalogue: Catalogue };

async function standing(trx: Knex.Transaction, task: TaskRow, decision: Decision): Promise<Decision> {
  if (decision.outcome !== 'expired') return decision;
  const inTime = await standingAnswer(trx, task.id);
  if (!inTime) return decision;
  const { id, outcome, person, answered_at } = inTime;
  return { outcome, by: person ?? 'applicant', answerId: id, answeredAt: answered_at.getTime() };
}

async function close(trx: Knex.Transaction, { task, held, catalogue }: Held, decision: Decision, at: Date) {
  const { outcome, by, answerId, answeredAt } = decision;
  const taken = answerId ? await markTaken(trx, answerId) : undefined;
  if (!answerId) await refusePending(trx, task.id);
  const hash = held && (await appendEvent(trx, held.id, { at, ...closing(task, decision, taken) }, held));
  if (task.case_id && answerId) await documentsReceived(trx, task.case_id, answerId, at);
  await closeTaskRow(trx, task.id, { outcome, by, answerId, at: answeredAt ? new Date(answeredAt) : at, hash });
  if (task.case_id && endsByExpiry(catalogue, task, outcome)) await voidCaseAccess(trx, task.case_id, at);
  return { decision, hash: hash ?? '' };
}

function closing({ id, step, part }: TaskRow, { outcome, by, answerId }: Decision, answer: AnswerRow | undefined) {
  const committed = answer?.salt ? commitment(answer.salt, answer.body) : null;
  const acted = answer ? actedIn(answer) : {};
  const data = { task: id, step, part, outcome, by, ...acted, answer: answerId ?? null, commitment: committed };
  return { kind: 'taskClosed', data } as const;
}

/** In whose place, or in which firm's name by which proxy. */
const actedIn = ({ in_place_of, acting_for, acting_proxy }: AnswerRow) => ({
  ...(in_place_of && { inPlaceOf: in_place_of }),
  ...(acting_for && { ofFirm: true as const }),
  ...(acting_proxy && { proxy: acting_proxy }),
});

/** The case link of an expired case is void from the deadline on, not only once its rows are erased; a part ends no case. */
function endsByExpiry(catalogue: Catalogue, { process, step, part }: TaskRow, outcome: string) {
  const declared = catalogue.get(process);
  const to = part === '' && outcome === 'expired' && declared?.steps[step]?.expires?.to;
  return typeof to === 'string' && to in (declared?.ends ?? {});
}

async function asClosed(task: TaskRow): Promise<Closed> {
  const { outcome, closed_by, answer_id, closed_at, closed_hash } = task;
  const answered = answer_id && { answerId: answer_id, answeredAt: closed_at!.getTime() };
  return { decision: { outcome: outcome!, by: closed_by!, ...answered }, hash: closed_hash?.toString('hex') ?? '' };
}
