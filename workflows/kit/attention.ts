import { isCancellation, proxyLocalActivities, workflowInfo } from '@temporalio/workflow';
import type { Projections } from './contract.ts';
import { begun, type Desk } from './desk.ts';
import { codeOf, isDecision } from './failure.ts';

const { openAttention } = proxyLocalActivities<Projections>({
  startToCloseTimeout: '10s',
  localRetryThreshold: '5s',
  retry: { maximumInterval: '1 minute' },
});

type Subject = { readonly of: string; readonly code: string; readonly outcomes: readonly string[] };

/** Work whose retries are spent becomes the operators' task instead of failing a workflow with its case still open. */
export function attention(desk: Desk, caseId?: string) {
  let asked = 0;

  async function ask({ of, code, outcomes }: Subject): Promise<string> {
    const { workflowId } = workflowInfo();
    const task = desk.lay(`${workflowId}:attention:${++asked}`, outcomes);
    const row = { caseId, taskId: task.id, workflowId, of, code, outcomes, at: Date.now() };
    const { taskId } = await begun(() => openAttention(row));
    if (taskId !== task.id) throw new Error(`the history has ${taskId} where the story now asks ${task.id}`);
    const { outcome } = await desk.settle(task, () => desk.waitFor(task, { agenda: [], remind: () => undefined }));
    return outcome;
  }

  async function attended<T>(of: string, run: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await run();
      } catch (failure) {
        if (isCancellation(failure) || isDecision(failure)) throw failure;
        await ask({ of, code: codeOf(failure), outcomes: ['retry'] });
      }
    }
  }

  return { ask, attended };
}
