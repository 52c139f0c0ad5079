import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { Decision, Writes } from './contract.ts';

const { openTask, closeTask, closeCase } = proxyLocalActivities<Writes>({ startToCloseTimeout: '10s' });
export const decide = defineUpdate<void, [Decision]>('decide');

/** Two tasks by hand. The update answers when the row is closed, as the product's does. */
export async function bareRequest({ caseId }: { readonly caseId: string }) {
  const decided = new Map<string, Decision>();
  const closed = new Set<string>();
  setHandler(decide, async (decision) => {
    decided.set(decision.taskId, decision);
    await condition(() => closed.has(decision.taskId));
  });
  for (const step of ['check', 'sign']) {
    const taskId = `${caseId}:${step}:1`;
    await openTask({ caseId, taskId, step, at: Date.now() });
    await condition(() => decided.has(taskId));
    await closeTask({ caseId, ...decided.get(taskId)!, at: Date.now() });
    closed.add(taskId);
  }
  await closeCase({ caseId, at: Date.now() });
}
