import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Knex } from 'knex';
import { createTransport } from '../../activities/mail/transport.ts';
import { connect } from '../../db/connection.ts';
import type { Clock } from '../../domain/clock.ts';
import { blobStore } from '../../files/store.ts';
import { type Door, openDoor } from '../../temporal/door.ts';
import { activitiesOf } from '../../workers/activities.ts';
import { queues } from '../../workers/queues.ts';
import { relayOnce } from '../../workers/relay.ts';
import { type Running, startWorkers } from '../../workers/run.ts';
import { catalogueOf } from '../../workflows/catalogue.ts';
import { freshDatabase } from '../stack/database.ts';
import { startedMailbox, type TestMailbox } from '../stack/mailbox.ts';
import { published } from '../stack/published.ts';
import { realTemporal, timeSkipping } from '../stack/temporal.ts';
import { bundled } from './bundle.ts';
import { plainPaper, type Setting } from './setting.ts';

export type Rig = {
  readonly db: Knex;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly client: Client;
  readonly door: Door;
  readonly mailbox: TestMailbox;
  readonly namespace: string;
  /** Lets this much business time pass; on the real server nobody can. */
  sleep(span: string | number): Promise<void>;
  startWorkers(): Promise<Running>;
  stopWorkers(): Promise<void>;
  /** What the workers' relay does every two seconds. */
  relay(): Promise<void>;
  close(): Promise<void>;
};

/** Nobody in a test goes away after three seconds because the machine is busy. */
const patienceMs = 30_000;

const baseUrls = {
  tim: 'http://tim.localhost',
  bthk: 'http://bthk.localhost',
  ticaret: 'http://ticaret.localhost',
};
export const config = {
  baseUrls,
  linkKey: 'a key that only tests know, of forty letters',
  mailFrom: 'evrak@tim.localhost',
};

/** Days pass in milliseconds, for everybody who asks the rig's clock. */
export async function timeSkippingRig(setting: Setting): Promise<Rig> {
  const env = await timeSkipping();
  const clock = { now: async () => new Date(await env.currentTimeMs()) };
  return open(setting, { env, clock, namespace: 'default', client: new Client({ connection: env.connection }) });
}

/** A server as in production, with the machine's time; `ahead` lets leases of a few seconds run out. */
export async function realRig(setting: Setting): Promise<Rig> {
  const { env, namespace } = await realTemporal();
  const clock = { now: async () => new Date() };
  return open(setting, { env, clock, namespace, client: new Client({ connection: env.connection, namespace }) });
}

type Ground = { env: TestWorkflowEnvironment; clock: Clock; namespace: string; client: Client };

async function open(setting: Setting, { env, clock, namespace, client }: Ground): Promise<Rig> {
  const [database, mailbox, bundle] = await Promise.all([
    freshDatabase(),
    startedMailbox(),
    bundled(setting.workflows),
  ]);
  const db = connect(database.url);
  const files = blobStore(await mkdtemp(join(published().folder, 'files-')));
  const transport = createTransport({ smtpUrl: mailbox.smtpUrl, mailFrom: config.mailFrom });
  const { print = plainPaper, processes, story, ...names } = setting;
  const product = activitiesOf({
    ...names,
    config,
    db,
    clock,
    catalogue: catalogueOf(...processes),
    files,
    transport,
    print,
  });
  const activities = { ...product, cases: { ...product.cases, ...story?.({ db, clock }) } };
  const door = openDoor(client, { patienceMs });
  const workers = crew(() => startWorkers({ connection: env.nativeConnection, namespace, queues, bundle, activities }));
  await workers.start();
  return {
    ...{ db, databaseUrl: database.url, clock, client, door, mailbox, namespace },
    sleep: (span) => env.sleep(span as never),
    startWorkers: workers.start,
    stopWorkers: workers.stop,
    relay: async () => relayOnce({ db, clock: await later(clock), door, onProblem: fail }),
    close: async () => {
      await workers.stop();
      await Promise.all([db.destroy(), mailbox.close(), env.teardown()]);
      await database.drop();
    },
  };
}

function crew(start: () => Promise<Running>) {
  let running: Running | undefined;
  return {
    start: async () => {
      running = await start();
      return running;
    },
    stop: async () => {
      await running?.stop();
      running = undefined;
    },
  };
}

/** A lease of five seconds keeps two relays apart; ten seconds on, it has run out. */
async function later(clock: Clock): Promise<Clock> {
  const now = await clock.now();
  return { now: async () => new Date(now.getTime() + 10_000) };
}

function fail(problem: unknown): never {
  throw problem;
}
