import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { createTransport } from '../../activities/mail/transport.ts';
import { loadConfig } from '../../config.ts';
import { connect } from '../../db/connection.ts';
import { machineClock as clock } from '../../domain/clock.ts';
import { blobStore } from '../../files/store.ts';
import { setCurrentVersion } from '../../stack/current-version.ts';
import { activitiesOf } from '../../workers/activities.ts';
import { bundleWorkflows } from '../../workers/bundle.ts';
import { startWorkers } from '../../workers/run.ts';
import { catalogueOf } from '../../workflows/catalogue.ts';
import { readyLine } from '../ground/program.ts';
import { twofoldRequest } from './process.ts';

/** The product's workers, as workers/main.ts starts them, with another catalogue and without mail and paper. */
const config = loadConfig();
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const { temporalAddress: address, temporalNamespace: namespace, deploymentName } = config;
const connection = await NativeConnection.connect({ address });
const print = () => Promise.reject(new Error('nothing is printed here'));
const places = { db: connect(config.databaseUrl), files: blobStore(config.dataDir) };
const means = { config, clock, print, transport: createTransport(config), catalogue: catalogueOf(twofoldRequest) };
const since = new Date();
const workers = await startWorkers({
  ...{ connection, namespace, deploymentName, queues: ['cases'] as const },
  bundle: await bundleWorkflows(fileURLToPath(new URL('workflows.ts', import.meta.url))),
  activities: activitiesOf({ ...means, ...places }),
});
await setCurrentVersion({ address, namespace, deploymentName, taskQueue: 'cases', since }, () => false);
console.log(readyLine);
process.once('SIGTERM', () => void workers.stop());
await workers.ended;
process.exit();
