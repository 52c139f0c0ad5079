import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { breakIn, eventsOf } from '../../db/events.ts';
import { days, hours } from '../../domain/span.ts';
import { golden } from '../rig/golden.ts';
import { decide, say, someone } from '../rig/people.ts';
import { type Rig, timeSkippingRig } from '../rig/rig.ts';
import { ending, mailsSent, opened, openTasks, taskOf } from '../rig/sight.ts';
import { until } from '../rig/until.ts';
import { aDayIn, asliApplies, asliSendsHerPlan, bothAgree, settle, uhkib, utib } from './garden/people.ts';
import { garden, type Machines, willing } from './garden/setting.ts';

let rig: Rig;
const machines: Machines = willing();

beforeAll(async () => {
  rig = await timeSkippingRig(garden(machines));
  await settle(rig);
});
beforeEach(() => void Object.assign(machines, willing()));
afterAll(() => rig.close());

const kept = (caseId: string, story: string) => golden(rig, caseId, 'gardenPlot', story);

test('two commissions decide at once, one of them after a round of its own, and the lease runs to its day', async () => {
  const caseId = await asliSendsHerPlan(rig, await aDayIn(rig, 90));
  expect(await openTasks(rig, caseId)).toEqual(['commission', 'commission', 'filed']);
  await say(rig, caseId, 'commission', 'mend', { part: utib });
  await say(rig, caseId, 'commission', 'agree', { part: uhkib });
  await say(rig, caseId, 'mending', 'done', { part: utib });
  await say(rig, caseId, 'commission', 'agree', { part: utib });
  const lease = await opened(rig, caseId, 'lease');
  expect(lease.due!.toISOString()).toMatch(/T20:59:59.999Z$/);
  await rig.sleep(days(91));
  expect(await ending(rig, caseId)).toBe('over');
  expect(await mailsSent(rig, caseId)).toEqual(['welcome', 'mend', 'contract', 'leaseEndsSoon']);
  await kept(caseId, 'two-commissions-and-a-lease');
});

test('X-01: plans that never come are missed twice and end after seven days, each mail sent once', async () => {
  const caseId = await asliApplies(rig);
  await opened(rig, caseId, 'plans');
  await rig.sleep(hours(4 * 24 + 23));
  expect(await mailsSent(rig, caseId)).toEqual(['welcome']);
  await rig.sleep(hours(2));
  await until('the first reminder', async () => (await mailsSent(rig, caseId)).includes('twoDaysLeft') || undefined);
  await rig.sleep(days(3));
  expect(await ending(rig, caseId)).toBe('expired');
  expect(await mailsSent(rig, caseId)).toEqual(['welcome', 'twoDaysLeft', 'lastDay', 'sorry']);
  await kept(caseId, 'no-plans');
});

test('whoever changes their mind before sending anything withdraws', async () => {
  const caseId = await asliApplies(rig);
  await say(rig, caseId, 'plans', 'withdraw');
  expect(await ending(rig, caseId)).toBe('withdrawn');
  await kept(caseId, 'withdrawn-at-once');
});

test('R6: a withdrawal while two commissions look closes their tasks, and what they still say is told so', async () => {
  const caseId = await asliSendsHerPlan(rig);
  const atUtib = await opened(rig, caseId, 'commission', utib);
  await say(rig, caseId, 'commission', 'agree', { part: uhkib });
  expect(await say(rig, caseId, 'filed', 'withdraw')).toMatchObject({ handed: { kind: 'taken' } });
  expect(await ending(rig, caseId)).toBe('withdrawn');
  expect(await taskOf(rig, atUtib.id)).toMatchObject({ state: 'closed', outcome: 'cancelled' });
  expect(await decide(rig, atUtib, 'agree')).toMatchObject({ kind: 'closed' });
  await kept(caseId, 'withdrawn-while-commissions-look');
});

test('a plan that one commission refuses and nobody mends for the other is refused', async () => {
  const caseId = await asliSendsHerPlan(rig);
  await say(rig, caseId, 'commission', 'refuse', { part: utib });
  await say(rig, caseId, 'commission', 'mend', { part: uhkib });
  await opened(rig, caseId, 'mending', uhkib);
  expect(await openTasks(rig, caseId)).toEqual(['filed', 'mending']);
  await rig.sleep(days(3));
  expect(await ending(rig, caseId)).toBe('refused');
  expect(await mailsSent(rig, caseId)).toEqual(['welcome', 'mend', 'sorry']);
  await kept(caseId, 'refused-by-both');
});

test('a part whose time is over takes neither link nor mails from the case that goes on', async () => {
  const caseId = await asliSendsHerPlan(rig);
  await say(rig, caseId, 'commission', 'mend', { part: uhkib });
  const mending = await opened(rig, caseId, 'mending', uhkib);
  await rig.sleep(days(3));
  await until('the time to mend is over', async () => (await taskOf(rig, mending.id)).outcome ?? undefined);
  expect(await rig.db('links').where({ case_id: caseId }).pluck('voided_at')).toEqual([null]);
  await say(rig, caseId, 'commission', 'agree', { part: utib });
  await opened(rig, caseId, 'lease');
});

test('one commission that agrees is enough: the case goes on from where both have come to', async () => {
  const caseId = await asliSendsHerPlan(rig);
  await say(rig, caseId, 'commission', 'refuse', { part: utib });
  await say(rig, caseId, 'commission', 'agree', { part: uhkib });
  await opened(rig, caseId, 'lease');
  await say(rig, caseId, 'lease', 'giveBack');
  expect(await ending(rig, caseId)).toBe('givenBack');
  await kept(caseId, 'one-agrees-and-the-plot-is-given-back');
});

test('a machine step shows how far it has come, and its outcome is one like any other', async () => {
  const rock = Promise.withResolvers<void>();
  machines.dig = async ({ done }) => {
    await done(3);
    await rock.promise;
    return 'rocky';
  };
  const caseId = await bothAgree(rig);
  const digging = await opened(rig, caseId, 'digging');
  const progress = async () => (await taskOf(rig, digging.id)).progress ?? undefined;
  expect(await until('the first metres', progress)).toEqual({ done: 3, of: 10 });
  rock.resolve();
  expect(await ending(rig, caseId)).toBe('refused');
  await kept(caseId, 'rock-below-the-plot');
});

test('a withdrawal in the middle of a machine step ends it, and what comes after never happens', async () => {
  const digging = Promise.withResolvers<void>();
  const rented: string[] = [];
  machines.dig = () => digging.promise.then(() => 'dug' as const);
  machines.rentOut = async (caseId) => void rented.push(caseId);
  const caseId = await bothAgree(rig);
  expect(await say(rig, caseId, 'digging', 'withdraw')).toMatchObject({ handed: { kind: 'taken' } });
  expect(await ending(rig, caseId)).toBe('withdrawn');
  digging.resolve();
  expect(rented).not.toContain(caseId);
  await kept(caseId, 'withdrawn-while-the-machine-digs');
});

test('a lease is in nobody’s inbox; whoever may end it has a door of their own', async () => {
  const ayse = await someone(rig, 'Ayşe');
  const caseId = await bothAgree(rig);
  const lease = await opened(rig, caseId, 'lease');
  expect(lease.due).toBeNull();
  const candidates = await rig.db('task_candidates').where({ task: lease.id });
  expect(candidates).toMatchObject([{ unit: 'tim', role: 'supportAgent', door: 'evict' }]);
  expect(await say(rig, caseId, 'lease', 'evict', { by: ayse })).toMatchObject({ handed: { kind: 'taken' } });
  expect(await ending(rig, caseId)).toBe('evicted');
  expect(await taskOf(rig, lease.id)).toMatchObject({ outcome: 'evict', closed_by: ayse });
  await kept(caseId, 'evicted');
});

test('X-03: every case of this town tells what happened in an unbroken chain', async () => {
  const cases: string[] = await rig.db('cases').pluck('id');
  expect(cases.length).toBeGreaterThan(5);
  for (const id of cases) expect([id, breakIn(id, await eventsOf(rig.db, id))]).toEqual([id, undefined]);
});
