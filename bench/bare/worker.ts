import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { loadConfig } from '../../config.ts';
import { connect } from '../../db/connection.ts';
import { bundleWorkflows } from '../../workers/bundle.ts';
import { readyLine } from '../ground/program.ts';
import { createWrites } from './writes.ts';

const { temporalAddress: address, databaseUrl } = loadConfig();
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const { code } = await bundleWorkflows(fileURLToPath(new URL('workflows.ts', import.meta.url)));
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue: 'bare',
  workflowBundle: { code },
  activities: createWrites(connect(databaseUrl)),
  maxCachedWorkflows: 500,
});
const running = worker.run();
console.log(readyLine);
process.once('SIGTERM', () => worker.shutdown());
await running;
process.exit();
