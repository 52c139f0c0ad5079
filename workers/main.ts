import { Client } from '@temporalio/client';
import { NativeConnection, Runtime } from '@temporalio/worker';
import { createTransport } from '../activities/mail/transport.ts';
import { printer } from '../activities/pdf/print.ts';
import { startRenderer } from '../activities/pdf/renderer.ts';
import { loadConfig } from '../config.ts';
import { connect } from '../db/connection.ts';
import { machineClock as clock } from '../domain/clock.ts';
import { blobStore } from '../files/store.ts';
import { contactsIn, eBirlikClient } from '../outside/e-birlik/client.ts';
import { createTemplates } from '../templates/render.ts';
import { openDoor } from '../temporal/door.ts';
import { catalogue } from '../workflows/catalogue.ts';
import { activitiesOf } from './activities.ts';
import { bundleWorkflows } from './bundle.ts';
import { workerLog } from './log.ts';
import { chosenQueues } from './queues.ts';
import { startRelay } from './relay.ts';
import { startWorkers } from './run.ts';
import { keepSchedules } from './schedule.ts';

const config = loadConfig();
const queues = chosenQueues(process.env['QUEUES']);
const log = workerLog(config.logLevel);
Runtime.install({ logger: log.temporal, shutdownSignals: [] });

const [connection, bundle, renderer] = await Promise.all([
  NativeConnection.connect({ address: config.temporalAddress }),
  bundleWorkflows(),
  queues.includes('documents') ? startRenderer(config) : undefined,
]);
const db = connect(config.databaseUrl);
const client = new Client({ connection, namespace: config.temporalNamespace });
const door = openDoor(client);
const templates = createTemplates(config.baseUrls);
const eBirlik = eBirlikClient({ url: config.eBirlikUrl, clock });
const print = printer(config, templates, renderer);
const deps = {
  config,
  db,
  clock,
  catalogue,
  files: blobStore(config.dataDir),
  transport: createTransport(config),
  contactsOf: contactsIn(eBirlik),
  registry: eBirlik,
  templates,
  print,
};
const workers = await startWorkers({
  connection,
  namespace: config.temporalNamespace,
  queues,
  bundle,
  activities: activitiesOf(deps),
  deploymentName: config.deploymentName,
});
const relay = queues.includes('cases') ? startRelay({ db, clock, door, onProblem: log.problem }) : undefined;
if (queues.includes('cases')) keepSchedules(client).catch(log.problem);
log.info({ queues, version: bundle.digest }, 'workers run');

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void workers.stop());
await workers.ended;
await relay?.stop();
await renderer?.close();
await db.destroy();
await connection.close();
