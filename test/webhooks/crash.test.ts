import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellAsTest } from '../../db/webhook-deliveries.ts';
import { addWebhook } from '../../db/webhooks.ts';
import { anAccount, noon as at, openStage, type Stage } from '../mail/stage.ts';
import { published } from '../stack/published.ts';
import { type StartedReceiver, startedReceiver } from './receiver.ts';

const script = fileURLToPath(new URL('./deliver-once.ts', import.meta.url));

let stage: Stage;
let receiver: StartedReceiver;
beforeAll(async () => {
  stage = await openStage();
  receiver = await startedReceiver();
});
afterAll(async () => {
  await stage.close();
  await receiver.close();
});

test.each([
  ['webhook:before-effect', 1],
  ['webhook:after-effect', 2],
  ['webhook:after-record', 1],
])('R2: killed at %s, the notice arrives, and what came twice bears one id', async (point, calls) => {
  const delivery = await aNotice();
  const marker = join(published().folder, `died-${randomUUID()}`);
  const attempt = () => attempted({ DELIVERY: delivery, FAILPOINT: point, FAILPOINT_MARKER: marker });
  expect(await attempt()).toBe('SIGKILL');
  expect(await attempt()).toBe(0);
  const heard = await receiver.calls(`/${delivery}`);
  expect(heard.map(({ id }) => id)).toEqual(Array(calls).fill(delivery));
  expect(await stage.db('webhook_deliveries').where({ id: delivery })).toMatchObject([{ state: 'delivered' }]);
});

/** On record for a receiver of its own. */
async function aNotice(): Promise<string> {
  const [webhook, delivery] = [randomUUID(), randomUUID()];
  const owner = await anAccount(stage.db, { email: `${webhook}@uib.example` });
  const place = { institution: 'tim', unit: 'tim/uib', url: `${receiver.url}/${delivery}` } as const;
  await addWebhook(stage.db, { id: webhook, ...place, events: ['task.opened'], made_by: owner, made_at: at });
  await tellAsTest(stage.db, { id: delivery, webhook, unit: place.unit, at });
  return delivery;
}

/** The exit code, or the signal that ended it. */
async function attempted(env: Record<string, string>): Promise<number | string> {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], DATABASE_URL: stage.url, ...env },
    stdio: 'inherit',
  });
  const [code, signal] = await once(child, 'exit');
  return signal ?? code;
}
