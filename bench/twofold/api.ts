import { Client, Connection } from '@temporalio/client';
import { createApp } from '../../api/app.ts';
import type { ApiDeps } from '../../api/deps.ts';
import { nobodys } from '../../api/identity/password-hash.ts';
import { createLog } from '../../api/log.ts';
import { serve } from '../../api/serve.ts';
import { openFeed } from '../../api/stream/feed.ts';
import { loadConfig } from '../../config.ts';
import { connect } from '../../db/connection.ts';
import { machineClock as clock } from '../../domain/clock.ts';
import { blobStore } from '../../files/store.ts';
import { openDoor } from '../../temporal/door.ts';
import { catalogueOf } from '../../workflows/catalogue.ts';
import { readyLine } from '../ground/program.ts';
import { twofoldRequest } from './process.ts';

/** The product's API, as api/main.ts starts it, with another catalogue and no registry of firms. */
const config = loadConfig();
const connection = Connection.lazy({ address: config.temporalAddress });
const client = new Client({ connection, namespace: config.temporalNamespace });
const parts = { config, clock, catalogue: catalogueOf(twofoldRequest), log: createLog('error') };
const db = connect(config.databaseUrl);
const deps: ApiDeps = {
  ...{ ...parts, db, feed: openFeed({ ...parts, db }) },
  ...{ files: blobStore(config.dataDir), door: openDoor(client, config) },
  eBirlik: { findFirm: async () => undefined },
};
const readiness = { leaving: false };
await nobodys();
await serve(createApp(deps, { readiness }), { host: config.host, port: config.port, readiness });
console.log(readyLine);
