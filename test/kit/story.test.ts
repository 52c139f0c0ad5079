import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { breakIn, eventsOf } from '../../db/events.ts';
import { golden } from '../rig/golden.ts';
import { say, someone } from '../rig/people.ts';
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
  await rig.sleep('91 days');
  expect(await ending(rig, caseId)).toBe('over');
  expect(await mailsSent(rig, caseId)).toEqual(['welcome', 'mend', 'contract', 'leaseEndsSoon']);
  await kept(caseId, 'two-commissions-and-a-lease');
});
