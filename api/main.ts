import { Client, Connection } from '@temporalio/client';
import { loadConfig } from '../config.ts';
import { connect } from '../db/connection.ts';
import { machineClock as clock } from '../domain/clock.ts';
import { blobStore } from '../files/store.ts';
import { eBirlikClient } from '../outside/e-birlik/client.ts';
import { virusScannerClient } from '../outside/virus-scanner/client.ts';
import { openDoor } from '../temporal/door.ts';
import { channelArgs } from '../temporal/reconnecting.ts';
import { catalogue } from '../workflows/catalogue.ts';
import { createApp } from './app.ts';
import type { ApiDeps } from './deps.ts';
import type { Readiness } from './health.ts';
import { keepHouse } from './housekeeping.ts';
import { nobodys } from './identity/password-hash.ts';
import { createLog } from './log.ts';
import { serve } from './serve.ts';
import { openFeed } from './stream/feed.ts';

const config = loadConfig();
const log = createLog(config.logLevel).child({ part: 'api' });
const db = connect(config.databaseUrl);
/** Lazy: the API starts, and takes answers, while Temporal is away. */
const connection = Connection.lazy({ address: config.temporalAddress, channelArgs });
const feed = openFeed({ config, db, clock, catalogue, log });
const deps: ApiDeps = {
  ...{ config, db, clock, catalogue, feed, log },
  door: openDoor(new Client({ connection, namespace: config.temporalNamespace }), config),
  files: blobStore(config.dataDir),
  eBirlik: eBirlikClient({ url: config.eBirlikUrl, clock }),
  scanner: config.virusScanner === undefined ? undefined : virusScannerClient({ address: config.virusScanner }),
};

await nobodys();
const readiness: Readiness = { leaving: false };
const { host, port } = config;
const serving = await serve(createApp(deps, { readiness }), { host, port, readiness });
const house = keepHouse(deps);
log.info({ port: serving.port, institutions: config.institutions }, 'listening');

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave());

async function leave() {
  log.info('leaving');
  house.stop();
  feed.close(); // a stream ends only by being ended
  await serving.stop();
  await db.destroy();
  log.info('left');
  process.exit(); // the Temporal connection is not closed: a call of it that is being tried again would throw
}
