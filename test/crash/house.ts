import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { connect } from '../../db/connection.ts';
import { machineClock as clock } from '../../domain/clock.ts';
import { startEBirlik } from '../../outside/e-birlik/simulator.ts';
import { setCurrentVersion } from '../../stack/current-version.ts';
import { asOwner } from '../../stack/postgres/database.ts';
import type { Child } from '../../stack/process/child.ts';
import { freePort } from '../../stack/process/ports.ts';
import { ask, type Sending } from '../api/http.ts';
import type { Product } from '../product/stage.ts';
import { freshDatabase, type TestDatabase } from '../stack/database.ts';
import { lineTo } from '../stack/line.ts';
import { startedMailbox } from '../stack/mailbox.ts';
import { patienceMs } from '../stack/patience.ts';
import { published } from '../stack/published.ts';
import { realTemporal } from '../stack/temporal.ts';
import { type Env, program } from './process.ts';

export type House = Awaited<ReturnType<typeof openHouse>>;
export type TemporalPlace = { readonly address: string; readonly namespace: string };

/**
 * The API and the workers as processes of their own, on real servers with the clock of this machine. What they did to
 * others is asked of the others: the mailbox, the database, the files.
 */
export async function openHouse(given?: TemporalPlace, more: Env = { PATIENCE_SECONDS: `${patienceMs / 1000}` }) {
  const dataDir = await mkdtemp(join(published().folder, 'house-'));
  const around = await surroundings(dataDir, given);
  const { place, port } = around;
  const env = { ...around.env, ...more };
  const db = connect(env.DATABASE_URL);
  const line = await lineTo(place.address);
  const log = (name: string) => join(dataDir, `${name}.log`);
  const api = program({ file: 'api/main.ts', log: log('api'), env, ready: answersAt(port) });
  const workers = program({ file: 'workers/main.ts', log: log('workers'), env, ready: pollsAt(place) });
  const asking = (method: string, path: string, sending?: Sending) => ask(port, method, path, sending);
  return {
    ...{ api, workers, db, dataDir, port, log, ask: asking, mailbox: around.mailbox, clock },
    eBirlikUrl: env.E_BIRLIK_URL,
    ...movable(around.database, db),
    client: new Client({ connection: line.connection, namespace: place.namespace }),
    /** What people of a story do, they do here too. */
    people: { ask: asking, stage: { port }, db, clock, mailbox: around.mailbox } as unknown as Product,
    close: async () => {
      await Promise.all([api.kill(), workers.kill()]);
      await Promise.all([db.destroy(), line.close()]);
      await around.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function surroundings(dataDir: string, given?: TemporalPlace) {
  const temporal = given === undefined ? await realTemporal() : undefined;
  const place: TemporalPlace = given ?? temporal!;
  const [database, mailbox, eBirlik, port] = await Promise.all([
    freshDatabase(),
    startedMailbox(),
    startEBirlik({ port: 0, dataDir: join(dataDir, 'e-birlik') }),
    freePort(),
  ]);
  const env = {
    ...{ DEMONSTRATION: '1', LOG_LEVEL: 'info', DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: database.url },
    ...{ TEMPORAL_ADDRESS: place.address, TEMPORAL_NAMESPACE: place.namespace, DEPLOYMENT_NAME: deploymentName },
    ...{ SMTP_URL: mailbox.smtpUrl, E_BIRLIK_URL: eBirlik.url },
  } satisfies Env;
  const close = async () => {
    await Promise.all([mailbox.close(), eBirlik.close(), temporal?.teardown()]);
    await database.drop();
  };
  return { place, mailbox, port, env, database, close };
}

/**
 * PostgreSQL itself is everybody's: a database that bears another name is as far away for those who use it. Nobody comes
 * in any more before those who are there are sent away, and all of them are gone before it is renamed.
 */
function movable({ ownerUrl }: TestDatabase, ours: Knex) {
  const name = new URL(ownerUrl).pathname.slice(1);
  return {
    takeDatabaseAway: async () => {
      await ours.destroy();
      await asOwner(published().ownerUrl, async (client) => {
        await client.query(`alter database ${name} with allow_connections false`);
        await client.query('select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = $1', [name]);
        await client.query(`alter database ${name} rename to ${name}_away`);
      });
    },
    bringDatabaseBack: async () => {
      await asOwner(published().ownerUrl, async (client) => {
        await client.query(`alter database ${name}_away rename to ${name}`);
        await client.query(`alter database ${name} with allow_connections true`);
      });
      ours.initialize();
    },
  };
}

const deploymentName = 'house';

const answersAt = (port: number) => async (child: Child) => {
  while (child.running()) {
    const status = await ask(port, 'GET', '/healthz').then(
      (reply) => reply.status,
      () => 0,
    );
    if (status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
};

const pollsAt = (place: TemporalPlace) => async (child: Child) => {
  const since = await clock.now();
  const deployment = { ...place, deploymentName, taskQueue: 'cases', since };
  return (await setCurrentVersion(deployment, () => !child.running())) !== undefined;
};
