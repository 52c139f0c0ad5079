import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

export type Deployment = {
  readonly address: string;
  readonly namespace: string;
  readonly deploymentName: string;
  /** The queue on which the workers poll for workflows. */
  readonly taskQueue: string;
  /** Workers that polled only before this moment are not meant. */
  readonly since: Date;
};

const { TASK_QUEUE_TYPE_WORKFLOW } = proto.temporal.api.enums.v1.TaskQueueType;

/**
 * New workflows and AUTO_UPGRADE ones go to the deployment's current version, which Temporal never chooses by itself:
 * waits until a worker polls and makes its build the current one. Returns the build id; undefined when time is over.
 */
export async function setCurrentVersion(deployment: Deployment, giveUp: () => boolean): Promise<string | undefined> {
  let problem: unknown;
  while (!giveUp()) {
    try {
      const connection = await Connection.connect({ address: deployment.address });
      try {
        const buildId = await pollingBuild(connection, deployment);
        if (buildId !== undefined) return await makeCurrent(connection, deployment, buildId);
      } finally {
        await connection.close();
      }
    } catch (error) {
      problem = error;
    }
    await pause(200);
  }
  if (problem !== undefined) console.error(problem);
  return undefined;
}

async function pollingBuild(connection: Connection, deployment: Deployment): Promise<string | undefined> {
  const { namespace, taskQueue, deploymentName, since } = deployment;
  const { pollers } = await connection.workflowService.describeTaskQueue({
    ...{ namespace, taskQueue: { name: taskQueue }, taskQueueType: TASK_QUEUE_TYPE_WORKFLOW, reportPollers: true },
  });
  const living = (pollers ?? [])
    .map(({ lastAccessTime, deploymentOptions }) => ({ at: Number(lastAccessTime?.seconds ?? 0), deploymentOptions }))
    .filter(({ at, deploymentOptions }) => deploymentOptions?.deploymentName === deploymentName && at >= seconds(since))
    .sort((a, b) => b.at - a.at);
  return living[0]?.deploymentOptions?.buildId ?? undefined;
}

async function makeCurrent(connection: Connection, { namespace, deploymentName }: Deployment, buildId: string) {
  await connection.workflowService.setWorkerDeploymentCurrentVersion({
    ...{ namespace, deploymentName, buildId, identity: 'evrak-stack', ignoreMissingTaskQueues: true },
  });
  return buildId;
}

const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000);

if (import.meta.main) await asJob();

/** `node stack/current-version.ts`: for a deployment where nothing else starts the workers. */
async function asJob() {
  const env = process.env;
  const until = Date.now() + 300_000;
  const deployment = {
    address: env['TEMPORAL_ADDRESS'] ?? 'localhost:7233',
    namespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    deploymentName: env['DEPLOYMENT_NAME'] ?? 'evrak',
    ...{ taskQueue: 'cases', since: new Date(Date.now() - 60_000) },
  };
  const buildId = await setCurrentVersion(deployment, () => Date.now() > until);
  console.log(buildId === undefined ? 'No worker polls: no version was set.' : `Current version: ${buildId}`);
  process.exitCode = buildId === undefined ? 1 : 0;
}
