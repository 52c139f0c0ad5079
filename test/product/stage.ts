import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { createTransport } from '../../activities/mail/transport.ts';
import { printer } from '../../activities/pdf/print.ts';
import { startRenderer } from '../../activities/pdf/renderer.ts';
import type { ApiDeps } from '../../api/deps.ts';
import { blobStore } from '../../files/store.ts';
import { eBirlikClient } from '../../outside/e-birlik/client.ts';
import { startEBirlik } from '../../outside/e-birlik/simulator.ts';
import { createTemplates } from '../../templates/render.ts';
import { openDoor } from '../../temporal/door.ts';
import { activitiesOf } from '../../workers/activities.ts';
import { bundleWorkflows } from '../../workers/bundle.ts';
import { queues } from '../../workers/queues.ts';
import { relayOnce } from '../../workers/relay.ts';
import { startWorkers } from '../../workers/run.ts';
import { catalogue } from '../../workflows/catalogue.ts';
import { openStage } from '../api/stage.ts';
import { startedMailbox } from '../stack/mailbox.ts';
import { published } from '../stack/published.ts';
import { timeSkipping } from '../stack/temporal.ts';

export type Product = Awaited<ReturnType<typeof openProduct>>;

/** Everything there is, on real servers whose clock is the time-skipping one: links, mails and deadlines move together. */
export async function openProduct() {
  const dataDir = await mkdtemp(join(published().folder, 'product-'));
  const [env, mailbox, eBirlik, renderer, bundle] = await Promise.all([
    timeSkipping(),
    startedMailbox(),
    startEBirlik({ port: 0, dataDir }),
    startRenderer({ dataDir }),
    bundleWorkflows(),
  ]);
  const clock = { now: async () => new Date(await env.currentTimeMs()) };
  const client = new Client({ connection: env.connection });
  const door = openDoor(client);
  const files = blobStore(dataDir);
  const deps: Partial<ApiDeps> = {
    clock,
    door,
    files,
    eBirlik: eBirlikClient({ url: eBirlik.url, clock }),
  };
  const stage = await openStage({ env: { DATA_DIR: dataDir, SMTP_URL: mailbox.smtpUrl }, deps });
  const { db, config } = stage;
  const print = printer(config, createTemplates(config.baseUrls), renderer);
  const working = { config, db, clock, catalogue, files, transport: createTransport(config), print };
  const start = () =>
    startWorkers({
      ...{ connection: env.nativeConnection, namespace: 'default', queues, bundle },
      activities: activitiesOf(working),
    });
  let workers = await start();
  return {
    ...{ env, client, mailbox, stage, db, clock, dataDir, door, eBirlikUrl: eBirlik.url },
    ask: stage.ask,
    relay: () => relayOnce({ db, clock, door, onProblem: (problem) => Promise.reject(problem) }),
    stopWorkers: () => workers.stop(),
    startWorkers: async () => {
      workers = await start();
    },
    close: async () => {
      await workers.stop();
      await renderer.close();
      await stage.close();
      await eBirlik.close();
      await mailbox.close();
      await env.teardown();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
