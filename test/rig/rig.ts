import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Knex } from 'knex';
import { connect } from '../../db/connection.ts';
import type { Clock } from '../../domain/clock.ts';
import { type ExactSpan, exact } from '../../domain/span.ts';
import { type Door, openDoor } from '../../temporal/door.ts';
import { relayOnce } from '../../workers/relay.ts';
import type { Running } from '../../workers/run.ts';
import { freshDatabase } from '../stack/database.ts';
import { startedMailbox, type TestMailbox } from '../stack/mailbox.ts';
import { patienceMs } from '../stack/patience.ts';
import { published } from '../stack/published.ts';
import { realTemporal, timeSkipping } from '../stack/temporal.ts';
import { type Place, startCrew } from './crew.ts';
import type { Setting } from './setting.ts';

export type Rig = {
  readonly db: Knex;
  readonly place: Place;
  readonly clock: Clock;
  readonly client: Client;
  readonly door: Door;
  readonly mailbox: TestMailbox;
  /** Lets this much business time pass; on the real server nobody can. */
  sleep(span: ExactSpan): Promise<void>;
  startWorkers(): Promise<Running>;
  stopWorkers(): Promise<void>;
  /** What the workers' relay does every two seconds. */
  relay(): Promise<void>;
  close(): Promise<void>;
};

/** Days pass in milliseconds, for everybody who asks the rig's clock. */
export async function timeSkippingRig(setting: Setting): Promise<Rig> {
  const env = await timeSkipping();
  const clock = { now: async () => new Date(await env.currentTimeMs()) };
  const client = new Client({ connection: env.connection });
  const rig = await open(setting, { env, clock, namespace: 'default', client });
  await rig.startWorkers();
  return rig;
}

/** A server as in production, with the machine's time. Workers are started by whoever wants them. */
export async function realRig(setting: Setting): Promise<Rig> {
  const { env, namespace } = await realTemporal();
  const clock = { now: async () => new Date() };
  return open(setting, { env, clock, namespace, client: new Client({ connection: env.connection, namespace }) });
}

type Ground = { env: TestWorkflowEnvironment; clock: Clock; namespace: string; client: Client };

async function open(setting: Setting, { env, clock, client, namespace }: Ground): Promise<Rig> {
  const [database, mailbox] = await Promise.all([freshDatabase(), startedMailbox()]);
  const db = connect(database.url);
  const servers = { databaseUrl: database.url, smtpUrl: mailbox.smtpUrl, temporal: env.address, namespace };
  const place: Place = { ...servers, filesDir: await filesDir() };
  const door = openDoor(client, { patienceMs });
  const workers = crew(() => startCrew(setting, { ...place, clock, connection: env.nativeConnection }));
  return {
    ...{ db, place, clock, client, door, mailbox },
    sleep: (span) => env.sleep(exact(span)),
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

const filesDir = () => mkdtemp(join(published().folder, 'files-'));

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
