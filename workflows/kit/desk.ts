import {
  CancellationScope,
  CancelledFailure,
  condition,
  isCancellation,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import { answer, refusal } from './answer.ts';
import type { Answer, Appointment, Decision, Projections } from './contract.ts';

const { closeTask } = proxyLocalActivities<Projections>({
  startToCloseTimeout: '10s',
  localRetryThreshold: '5s',
  retry: { maximumInterval: '1 minute' },
});

export type Task = {
  readonly id: string;
  readonly outcomes: readonly string[];
  readonly scope: CancellationScope;
  state: 'opening' | 'waiting' | 'decided' | 'closed';
  due?: number;
  decision?: Decision;
};

type Waiting = { readonly agenda: readonly Appointment[]; readonly remind: (mail: string) => void };
export type Desk = ReturnType<typeof openDesk>;

/** The tasks that a workflow waits for, and the one handler that takes answers to them. */
export function openDesk() {
  const tasks = new Map<string, Task>();

  setHandler(answer, takeAnswer, { validator: refuseUnfit });

  function lay(id: string, outcomes: readonly string[]): Task {
    const task: Task = { id, outcomes, scope: new CancellationScope(), state: 'opening' };
    tasks.set(id, task);
    return task;
  }

  /** Waits for an answer or for the deadline, and closes the row; the decision that stands comes back. */
  async function settle(task: Task, wait: () => Promise<void>): Promise<Decision> {
    try {
      await task.scope.run(wait);
    } catch (reason) {
      decide(task, { outcome: 'cancelled', by: 'case' });
      if (isCancellation(reason)) return close(task);
      await close(task).catch(() => undefined);
      throw reason;
    }
    return close(task);
  }

  async function waitFor(task: Task, { agenda, remind }: Waiting) {
    task.due = agenda.find(({ mail }) => mail === undefined)?.at;
    task.state = 'waiting';
    for (const { at, mail } of agenda) {
      if (await condition(() => task.decision !== undefined, Math.max(at - Date.now(), 1))) return;
      if (mail === undefined) decide(task, { outcome: 'expired', by: 'deadline' });
      else remind(mail);
    }
    await condition(() => task.decision !== undefined);
  }

  async function close(task: Task): Promise<Decision> {
    const closing = { taskId: task.id, decision: task.decision!, at: Date.now() };
    const { decision } = await begun(() => closeTask(closing));
    task.decision = decision; // an answer acknowledged in time beats the deadline
    task.state = 'closed';
    if (decision.outcome === 'cancelled') throw new CancelledFailure(`${task.id} is no longer waited for`);
    return decision;
  }

  async function clear() {
    for (const task of tasks.values()) task.scope.cancel();
    await condition(() => [...tasks.values()].every(({ state }) => state === 'closed'));
  }

  // One answer at a time: the story comes to rest before the next is looked at, so of two that exclude each other one is refused.
  async function takeAnswer(given: Answer): Promise<Decision> {
    do await condition(atRest);
    while (!atRest());
    refuseUnfit(given);
    const task = tasks.get(given.taskId)!;
    const { taskId: _, ...decision } = given;
    decide(task, decision);
    await condition(() => task.state === 'closed');
    if (task.decision?.answerId !== given.answerId) throw refusal('AlreadyDecided', task.decision);
    return task.decision;
  }

  function atRest() {
    return [...tasks.values()].every(({ state }) => state === 'waiting' || state === 'closed');
  }

  function refuseUnfit({ taskId, outcome, answerId, answeredAt }: Answer) {
    const task = tasks.get(taskId);
    if (!task) throw refusal('UnknownTask', taskId);
    if (task.decision?.answerId === answerId) return; // the same answer again
    if (task.decision) throw refusal('AlreadyDecided', task.decision);
    if (!task.outcomes.includes(outcome)) throw refusal('UnknownOutcome', outcome);
    if (task.due !== undefined && answeredAt >= task.due) throw refusal('TooLate', task.due);
  }

  function decide(task: Task, decision: Decision) {
    if (task.decision) return;
    task.decision = decision;
    task.state = 'decided';
  }

  return { lay, settle, waitFor, decide, clear, count: () => tasks.size };
}

/** What was begun is finished, even when the part of the story that began it is cancelled. */
export const begun = <T>(write: () => Promise<T>) => CancellationScope.nonCancellable(write);
