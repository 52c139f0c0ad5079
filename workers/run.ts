import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Bundle } from './bundle.ts';
import { withoutPersonalData } from './failures.ts';
import { heartbeating } from './heartbeat.ts';
import type { Queue } from './queues.ts';

export type Running = { readonly ended: Promise<void>; stop(): Promise<void> };

type Options = {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly queues: readonly Queue[];
  readonly bundle: Bundle;
  readonly activities: Readonly<Record<Queue, object>>;
  /** Histories name the code that decided; the time-skipping test server knows no deployments. */
  readonly deploymentName?: string;
};

/** One Worker for each queue; only the one for cases runs workflows. */
export async function startWorkers({
  connection,
  namespace,
  queues,
  bundle,
  activities,
  deploymentName,
}: Options): Promise<Running> {
  const workers = await Promise.all(
    queues.map((queue) =>
      Worker.create({
        connection,
        namespace,
        taskQueue: queue,
        activities: activities[queue],
        interceptors: { activity: [heartbeating, withoutPersonalData] },
        maxHeartbeatThrottleInterval: '2s',
        shutdownGraceTime: '20s',
        ...(queue === 'cases' && stories(bundle)),
        ...(deploymentName && { workerDeploymentOptions: versioned(deploymentName, bundle) }),
      }),
    ),
  );
  const ended = Promise.all(workers.map((worker) => worker.run())).then(() => undefined);
  return {
    ended,
    stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      return ended;
    },
  };
}

/** After a worker was killed its cases are handed to another one two seconds later instead of ten. */
const stories = ({ code }: Bundle): Partial<WorkerOptions> => ({
  workflowBundle: { code },
  stickyQueueScheduleToStartTimeout: '2s',
  maxCachedWorkflows: 500,
});

const versioned = (deploymentName: string, { digest }: Bundle): WorkerOptions['workerDeploymentOptions'] => ({
  version: { deploymentName, buildId: digest },
  useWorkerVersioning: true,
  defaultVersioningBehavior: 'AUTO_UPGRADE',
});
