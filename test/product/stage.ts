import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { createTransport } from '../../activities/mail/transport.ts';
import { printer } from '../../activities/pdf/print.ts';
import { startRenderer } from '../../activities/pdf/renderer.ts';
import type { Process } from '../../domain/process.ts';
import { blobStore } from '../../files/store.ts';
import { contactsIn, eBirlikClient } from '../../outside/e-birlik/client.ts';
import { startEBirlik } from '../../outside/e-birlik/simulator.ts';
import { virusScannerClient } from '../../outside/virus-scanner/client.ts';
import { startVirusScanner } from '../../outside/virus-scanner/simulator.ts';
import { createTemplates } from '../../templates/render.ts';
import { openDoor } from '../../temporal/door.ts';
import { activitiesOf } from '../../workers/activities.ts';
import { queues } from '../../workers/queues.ts';
import { relayOnce } from '../../workers/relay.ts';
import { startWorkers } from '../../workers/run.ts';
import { catalogue, catalogueOf } from '../../workflows/catalogue.ts';
import { openStage } from '../api/stage.ts';
import { bundled } from '../rig/bundle.ts';
import { layCable } from '../rig/cable.ts';
import type { TestDatabase } from '../stack/database.ts';
import { lineTo } from '../stack/line.ts';
import { startedMailbox } from '../stack/mailbox.ts';
import { patienceMs } from '../stack/patience.ts';
import { published } from '../stack/published.ts';
import { timeSkipping } from '../stack/temporal.ts';
import { watchOf } from './clock.ts';

export type Product = Awaited<ReturnType<typeof openProduct>>;

const stories = new URL('../../workflows/index.ts', import.meta.url).pathname;

type ProductSetting = {
  readonly database?: TestDatabase;
  /** A process that only the test knows: it can be filed, and no story carries it on. */
  readonly strange?: Process;
};

/** Everything there is, on real servers whose clock is the time-skipping one: links, mails and deadlines move together. */
export async function openProduct({ strange, ...setting }: ProductSetting = {}) {
  const dataDir = await mkdtemp(join(published().folder, 'product-'));
  const [outside, renderer, bundle] = await Promise.all([
    neighbours(dataDir),
    startRenderer({ dataDir }),
    bundled(stories),
  ]);
  const { env, mailbox, eBirlik, scanner, cable } = outside;
  const watch = watchOf(async () => new Date(await env.currentTimeMs()));
  const { clock } = watch;
  const line = await lineTo(cable.address);
  const open = openDoor(new Client({ connection: line.connection }), { patienceMs });
  const door: typeof open = {
    ...open,
    start: async (id, story) => (story === strange?.id ? 'later' : open.start(id, story)),
  };
  const files = blobStore(dataDir);
  const stage = await openStage({
    ...setting,
    env: { DATA_DIR: dataDir, SMTP_URL: mailbox.smtpUrl, TRUSTED_PROXIES: '1' },
    deps: {
      ...{ clock: watch.pinned, door, files },
      ...(strange && { catalogue: catalogueOf(...catalogue.values(), strange) }),
      eBirlik: eBirlikClient({ url: eBirlik.url, clock, timeoutMs: 2_000, attempts: 2 }),
      scanner: virusScannerClient({ address: scanner.url }),
    },
  });
  const { db, config } = stage;
  const print = printer(config, createTemplates(config.baseUrls), renderer);
  const registry = eBirlikClient({ url: eBirlik.url, clock });
  const contactsOf = contactsIn(registry);
  const working = {
    config,
    db,
    clock,
    catalogue,
    files,
    transport: createTransport(config),
    print,
    contactsOf,
    registry,
  };
  const place = { connection: env.nativeConnection, namespace: 'default', queues };
  const start = () => startWorkers({ ...place, bundle, activities: activitiesOf(working) });
  let workers = await start();
  return {
    ...{ env, client: new Client({ connection: env.connection }), mailbox, stage, db, clock, dataDir, door, cable },
    ...{ files, eBirlikUrl: eBirlik.url, ask: stage.ask, pin: watch.pin },
    /** What the workers' relay does every two seconds; leases have run out by then. */
    relay: () => relayOnce({ db, clock: watch.inAMoment, door, onProblem: (problem) => Promise.reject(problem) }),
    /** The test server may hand an activity to a worker that has just stopped, and waits a minute for it. */
    stopWorkers: () => workers.stop(),
    startWorkers: async () => {
      workers = await start();
    },
    close: async () => {
      await workers.stop();
      await line.close();
      await Promise.all([renderer.close(), stage.close()]);
      await outside.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function neighbours(dataDir: string) {
  const [env, mailbox, eBirlik, scanner] = await Promise.all([
    timeSkipping(),
    startedMailbox(),
    startEBirlik({ port: 0, dataDir: `${dataDir}-e-birlik` }),
    startVirusScanner({ port: 0 }),
  ]);
  const cable = await layCable(env.address!);
  const close = async () => {
    await Promise.all([eBirlik.close(), mailbox.close(), scanner.close(), cable.close(), env.teardown()]);
    await rm(`${dataDir}-e-birlik`, { recursive: true, force: true });
  };
  return { env, mailbox, eBirlik, scanner, cable, close };
}
