import type { NativeConnection } from '@temporalio/worker';
import { createTransport } from '../../activities/mail/transport.ts';
import { connect } from '../../db/connection.ts';
import type { Clock } from '../../domain/clock.ts';
import { blobStore } from '../../files/store.ts';
import { activitiesOf } from '../../workers/activities.ts';
import { queues } from '../../workers/queues.ts';
import { type Running, startWorkers } from '../../workers/run.ts';
import { catalogueOf } from '../../workflows/catalogue.ts';
import { bundled } from './bundle.ts';
import { plainPaper, type Setting } from './setting.ts';

export type Place = {
  /** Host and port. */
  readonly temporal: string;
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly namespace: string;
  readonly filesDir: string;
};

const baseUrls = { tim: 'http://tim.localhost', bthk: 'http://bthk.localhost', ticaret: 'http://ticaret.localhost' };
const mailFrom = 'evrak@tim.localhost';
const config = {
  baseUrls,
  mailFrom,
  linkKey: 'a key that only tests know, of forty letters',
  webhookNetworks: ['127.0.0.0/8'],
  refund: { months: 6, late: 'refuse' as const },
};

/** The product's workers with a setting's stories, here or in a process of their own. */
export async function startCrew(
  { workflows, processes, story, print = plainPaper, ...words }: Setting,
  {
    databaseUrl,
    smtpUrl,
    namespace,
    filesDir,
    clock,
    connection,
  }: Place & { clock: Clock; connection: NativeConnection },
): Promise<Running> {
  const db = connect(databaseUrl);
  const means = { ...words, config, db, clock, print, catalogue: catalogueOf(...processes) };
  const transport = createTransport({ smtpUrl, mailFrom });
  const product = activitiesOf({ ...means, transport, files: blobStore(filesDir) });
  const activities = { ...product, cases: { ...product.cases, ...story?.({ db, clock }) } };
  const running = await startWorkers({ connection, namespace, queues, activities, bundle: await bundled(workflows) });
  const stop = async () => {
    await running.stop();
    await db.destroy();
  };
  return { ended: running.ended, stop };
}
