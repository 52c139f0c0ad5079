import {
  type Client,
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, type WorkflowIdConflictPolicy } from '@temporalio/common';
import type { Answer, CopyToRefresh, Decision, WebhookRound } from '../workflows/kit/contract.ts';

/** Taken: it stands. Refused: something else does. Later: nobody can say yet, and the relay asks again. */
export type Handed =
  | { readonly kind: 'taken'; readonly decision: Decision }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'later' };

export type Door = {
  start(caseId: string, process: string): Promise<'started' | 'later'>;
  answer(workflowId: string, answer: Answer): Promise<Handed>;
  deliver(mailId: string): Promise<'started' | 'later'>;
  tell(round: WebhookRound): Promise<'started' | 'later'>;
  refresh(copy: CopyToRefresh): Promise<'started' | 'later'>;
  alive(): Promise<boolean>;
};

type Options = { readonly taskQueue?: string; readonly patienceMs?: number };

/** A person waits this long; after that their answer is on record and travels by itself. */
export function openDoor(client: Client, { taskQueue = 'cases', patienceMs = 3_000 }: Options = {}): Door {
  /** A connection that is only being made does not hear the signal, so nobody waits for it to. */
  async function patiently<T>(call: () => Promise<T>): Promise<T> {
    const signal = AbortSignal.timeout(patienceMs);
    const calling = client.withAbortSignal(signal, call);
    calling.catch(() => undefined);
    return Promise.race([calling, away(signal)]);
  }

  async function begin(
    workflow: string,
    workflowId: string,
    input: object,
    how: How = once,
  ): Promise<'started' | 'later'> {
    try {
      await patiently(() => client.workflow.start(workflow, { ...how, workflowId, taskQueue, args: [input] }));
    } catch (problem) {
      if (problem instanceof WorkflowExecutionAlreadyStartedError) return 'started';
      if (isAway(problem)) return 'later';
      throw problem;
    }
    return 'started';
  }

  async function answer(workflowId: string, given: Answer): Promise<Handed> {
    const handle = client.workflow.getHandle(workflowId);
    try {
      const decision = await patiently(() =>
        handle.executeUpdate<Decision, [Answer]>('answer', { updateId: given.answerId, args: [given] }),
      );
      return { kind: 'taken', decision };
    } catch (problem) {
      return explained(problem);
    }
  }

  async function alive(): Promise<boolean> {
    return patiently(() => client.connection.workflowService.getSystemInfo({})).then(
      () => true,
      () => false,
    );
  }

  return {
    start: (caseId, process) => begin(process, caseId, { caseId }),
    deliver: (mailId) => begin('mailDelivery', mailId, { mailId }),
    tell: (given) => begin('webhookDelivery', `webhook:${given.delivery}:${given.round}`, given),
    refresh: (given) => begin('customsDeclarations', `declarations:${given.copy}`, given, again),
    answer,
    alive,
  };
}

const once = {
  workflowIdReusePolicy: 'REJECT_DUPLICATE',
  workflowIdConflictPolicy: 'USE_EXISTING' satisfies WorkflowIdConflictPolicy,
  workflowTaskTimeout: '3s',
} as const;

/** The same work once more, when the one before is over. */
const again = { ...once, workflowIdReusePolicy: 'ALLOW_DUPLICATE' } as const;
type How = typeof once | typeof again;

function explained(problem: unknown): Handed {
  if (problem instanceof WorkflowNotFoundError) return { kind: 'gone' };
  if (problem instanceof WorkflowUpdateFailedError && problem.cause instanceof ApplicationFailure)
    return refused(problem.cause.type ?? 'Unknown');
  if (isAway(problem)) return { kind: 'later' };
  throw problem;
}

/** A worker that died while it opened the task does not know the task yet, although its row can be seen. */
const refused = (code: string): Handed => (code === 'UnknownTask' ? { kind: 'later' } : { kind: 'refused', code });

class Away extends Error {}

const away = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Away()), { once: true }));

const isAway = (problem: unknown) =>
  problem instanceof Away ||
  problem instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  isGrpcServiceError(problem) ||
  (problem instanceof Error && problem.cause !== undefined && isGrpcServiceError(problem.cause)) ||
  (problem instanceof Error && problem.name === 'AbortError');
