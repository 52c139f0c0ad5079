import { randomBytes } from 'node:crypto';
import { Connection, type ConnectionPlugin as Plugin } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { portAnswers } from '../../stack/process/ports.ts';
import { published } from './published.ts';

Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), shutdownSignals: [] });

/** A time-skipping server of the caller's own, who ends it with `teardown()`. */
export const timeSkipping = (): Promise<TestWorkflowEnvironment> =>
  TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: published().timeSkippingServer } },
    plugins: [seldomPings],
  });

/** This server hangs up on whoever is quiet for a minute and a half and only shows that they are still there. */
const seldomPings: Plugin = {
  name: 'seldom-pings',
  configureConnection: (options) => ({
    ...options,
    channelArgs: { ...options.channelArgs, 'grpc.keepalive_time_ms': 600_000 },
  }),
};

export type RealTemporal = {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** `client`, `connection` and `nativeConnection` of the namespace; `teardown()` closes them, the server goes on. */
  readonly env: TestWorkflowEnvironment;
  teardown(): Promise<void>;
};

/** A namespace and a task queue of the caller's own on the run's real server. */
export async function realTemporal(): Promise<RealTemporal> {
  const address = published().temporalAddress;
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  if (!(await portAnswers(Number(address.split(':')[1]), () => false)))
    throw new Error(`Temporal does not answer at ${address}: see ${published().folder}/temporal.log`);
  await register(address, namespace);
  const env = await TestWorkflowEnvironment.createFromExistingServer({ address, namespace });
  return { address, namespace, taskQueue: namespace, env, teardown: () => env.teardown() };
}

async function register(address: string, namespace: string) {
  const connection = await Connection.connect({ address });
  const workflowExecutionRetentionPeriod = { seconds: 86_400 as never };
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  await connection.close();
}
