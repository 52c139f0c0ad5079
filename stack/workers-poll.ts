import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

const { TASK_QUEUE_TYPE_ACTIVITY } = proto.temporal.api.enums.v1.TaskQueueType;
const {
  TEMPORAL_ADDRESS = 'localhost:7233',
  TEMPORAL_NAMESPACE = 'default',
  QUEUES = 'cases,mail,documents',
} = process.env;

// `node stack/workers-poll.ts`: the health of a container with workers. Well is who asks Temporal for work on every
// queue of its own: a worker names itself pid@host, and its poll is at most a minute old.
const connection = await Connection.connect({ address: TEMPORAL_ADDRESS });
const queues = QUEUES.split(',').map((name) => name.trim());
const silent = (await Promise.all(queues.map(async (queue) => ((await polls(queue)) ? [] : [queue])))).flat();
await connection.close();
if (silent.length > 0) console.log(`Nobody here polls ${silent.join(', ')}.`);
process.exitCode = silent.length > 0 ? 1 : 0;

async function polls(queue: string): Promise<boolean> {
  const { pollers } = await connection.workflowService.describeTaskQueue({
    ...{ namespace: TEMPORAL_NAMESPACE, taskQueue: { name: queue } },
    ...{ taskQueueType: TASK_QUEUE_TYPE_ACTIVITY, reportPollers: true },
  });
  return (pollers ?? []).some(({ identity, lastAccessTime }) => {
    const age = Date.now() / 1000 - Number(lastAccessTime?.seconds ?? 0);
    return identity?.endsWith(`@${hostname()}`) && age < 90;
  });
}
