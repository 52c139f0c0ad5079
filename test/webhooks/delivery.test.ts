import { randomUUID } from 'node:crypto';
import { giveRoles } from '../../db/memberships.ts';
import { beginAnew } from '../../db/webhook-deliveries.ts';
import { addWebhook, findWebhook, renewSecret, switchOn, webhookSecret } from '../../db/webhooks.ts';
import { days, hours } from '../../domain/span.ts';
import { shownSecret } from '../../outside/webhooks/signature.ts';
import { asliSendsHerPlan, settle, uhkib, utib } from '../kit/garden/people.ts';
import { garden } from '../kit/garden/setting.ts';
import { say, someone } from '../rig/people.ts';
import { type Rig, timeSkippingRig } from '../rig/rig.ts';
import { opened } from '../rig/sight.ts';
import { until } from '../rig/until.ts';
import { isGenuine, type StartedReceiver, startedReceiver, told } from './receiver.ts';

/** The club of garden plots asks a commission of each union; the unions' software wants to know. */
let rig: Rig;
let receiver: StartedReceiver;
let owner: string;
beforeAll(async () => {
  rig = await timeSkippingRig(garden());
  receiver = await startedReceiver();
  await settle(rig);
  owner = await someone(rig, 'Selin');
  await giveRoles(rig.db, owner, [{ role: 'administrator', unit: 'tim/uib' }], await rig.clock.now());
});
beforeEach(async () => {
  await rig.db('webhooks').delete();
  await receiver.behave({});
});
afterAll(async () => {
  await rig.close();
  await receiver.close();
});

const key = 'a key that only tests know, of forty letters';
const secretOf = (id: string, version = 1) => shownSecret(webhookSecret(key, { id, version }));

/** At a path of the receiver that is its own. */
async function webhookAt(unit: string) {
  const id = randomUUID();
  const at = await rig.clock.now();
  const events = ['task.opened', 'task.closed'] as const;
  const row = { id, institution: 'tim', unit, url: `${receiver.url}/${id}`, events, made_by: owner, made_at: at };
  await addWebhook(rig.db, row);
  return { id, path: `/${id}` };
}

const deliveries = (webhook: string) => rig.db('webhook_deliveries').where({ webhook }).orderBy(['at', 'event']);
const settled = (webhook: string, state: string, count = 1) =>
  until(`${count} ${state}`, async () => {
    await rig.relay();
    const rows = (await deliveries(webhook)).filter((row) => row.state === state);
    return rows.length >= count ? rows : undefined;
  });

test('a task that opens and closes is told to its unit, signed, under ids that differ; another unit hears nothing', async () => {
  const [hers, others] = [await webhookAt(utib), await webhookAt('tim/ikmib')];
  const caseId = await asliSendsHerPlan(rig);
  const { id: task } = await opened(rig, caseId, 'commission', utib);
  await say(rig, caseId, 'commission', 'agree', { part: utib });
  await settled(hers.id, 'delivered', 2);
  const calls = await receiver.calls(hers.path);
  expect(calls.map((call) => told(call).type).sort()).toEqual(['task.closed', 'task.opened']);
  for (const call of calls) {
    expect(isGenuine(secretOf(hers.id), call)).toBe(true);
    expect(told(call).data).toMatchObject({ task, case: caseId, step: 'commission', units: [utib] });
  }
  expect(new Set(calls.map(({ id }) => id))).toEqual(new Set((await deliveries(hers.id)).map(({ id }) => id)));
  expect(await deliveries(others.id)).toEqual([]);
});

test('R9: a receiver that is away for two days gets it then, once, under the id of every try', async () => {
  const { id, path } = await webhookAt(uhkib);
  await receiver.behave({ status: 503 });
  await asliSendsHerPlan(rig);
  await until('it is tried', async () => {
    await rig.relay();
    return (await receiver.calls(path))[0];
  });
  await rig.sleep(days(2));
  expect((await deliveries(id))[0]).toMatchObject({ state: 'underway' });
  expect((await findWebhook(rig.db, id))!.failing_since).not.toBeNull();
  await receiver.behave({});
  await rig.sleep(hours(2));
  await settled(id, 'delivered');
  const calls = await receiver.calls(path);
  expect(calls.filter(({ status }) => status === 204)).toHaveLength(1);
  expect(new Set(calls.map((call) => call.id)).size).toBe(1);
  expect(calls.length).toBeGreaterThan(30);
  expect(calls.length).toBeLessThan(80);
  expect((await findWebhook(rig.db, id))!.failing_since).toBeNull();
}, 180_000);

test('R9: after three days it is parked with its log; its owner sends it again, and it arrives', async () => {
  const { id, path } = await webhookAt(uhkib);
  await receiver.behave({ status: 500 });
  await asliSendsHerPlan(rig);
  await rig.relay();
  await rig.sleep(days(4));
  const [parked] = await settled(id, 'parked');
  const tries = await rig.db('webhook_attempts').where({ delivery: parked.id }).orderBy('number');
  expect(tries).toHaveLength(parked.attempts);
  expect(tries.at(-1)).toMatchObject({ number: parked.attempts, status: 500, problem: 'WebhookRefused' });
  expect((await findWebhook(rig.db, id))!.off_at).toBeNull();
  await receiver.behave({});
  await beginAnew(rig.db, parked.id);
  await settled(id, 'delivered');
  expect((await receiver.calls(path)).at(-1)).toMatchObject({ id: parked.id, status: 204 });
}, 180_000);

test('after a week without one success it goes off, and the administrators of the nearest unit are told by mail', async () => {
  const { id, path } = await webhookAt(uhkib);
  await receiver.behave({ status: 500 });
  for (let round = 1; round <= 3; round++) {
    await asliSendsHerPlan(rig);
    await rig.relay();
    await rig.sleep(days(4));
    await settled(id, 'parked', round);
  }
  const off = await findWebhook(rig.db, id);
  expect(off).toMatchObject({ off_by: null });
  expect(off!.off_at).not.toBeNull();
  const before = (await receiver.calls(path)).length;
  await asliSendsHerPlan(rig);
  await rig.relay();
  expect(await deliveries(id)).toHaveLength(3);
  const mail = await until('the mail', async () => {
    await rig.relay();
    return (await rig.mailbox.messages()).find(({ subject }) => subject.startsWith('Bildirim adresi kapatıldı'));
  });
  const { email } = await rig.db('persons').where({ id: owner }).first();
  expect(mail.to).toEqual([email]);
  expect(await rig.db('journal').where({ kind: 'webhookSwitchedOff' })).toHaveLength(1);
  await receiver.behave({});
  await switchOn(rig.db, id);
  await asliSendsHerPlan(rig);
  await settled(id, 'delivered');
  expect((await receiver.calls(path)).length).toBe(before + 1);
}, 240_000);

test('410 says that nothing is wanted any more: it goes off at once', async () => {
  const { id, path } = await webhookAt(uhkib);
  await receiver.behave({ status: 410 });
  await asliSendsHerPlan(rig);
  await settled(id, 'parked');
  expect(await receiver.calls(path)).toHaveLength(1);
  expect((await findWebhook(rig.db, id))!.off_at).not.toBeNull();
});

test('for a day after a change both secrets sign, then the new one alone', async () => {
  const { id, path } = await webhookAt(uhkib);
  await renewSecret(rig.db, id, await rig.clock.now());
  await asliSendsHerPlan(rig);
  await settled(id, 'delivered');
  await rig.sleep(hours(25));
  await asliSendsHerPlan(rig);
  await settled(id, 'delivered', 2);
  const [first, second] = await receiver.calls(path);
  expect([1, 2].map((version) => isGenuine(secretOf(id, version), first!))).toEqual([true, true]);
  expect([1, 2].map((version) => isGenuine(secretOf(id, version), second!))).toEqual([false, true]);
});

test('one that is removed while it is tried is called no more', async () => {
  const { id, path } = await webhookAt(uhkib);
  await receiver.behave({ status: 503 });
  await asliSendsHerPlan(rig);
  await until('it is tried', async () => {
    await rig.relay();
    return (await receiver.calls(path))[0];
  });
  await rig.db('webhooks').where({ id }).delete();
  const before = (await receiver.calls(path)).length;
  await rig.sleep(days(1));
  expect((await receiver.calls(path)).length).toBeLessThanOrEqual(before + 1);
});
