import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { hours } from '../../domain/span.ts';
import { apply, decide, say, someone } from '../rig/people.ts';
import { type Rig, timeSkippingRig } from '../rig/rig.ts';
import { attention, ending, eventsOfKind, opened, openTasks } from '../rig/sight.ts';
import { until } from '../rig/until.ts';
import { asliIs, asliSendsHerPlan, bothAgree, settle, utib } from './garden/people.ts';
import { gardenPlot } from './garden/process.ts';
import { garden, type Machines, willing } from './garden/setting.ts';

let rig: Rig;
const machines: Machines = willing();

beforeAll(async () => {
  rig = await timeSkippingRig(garden(machines));
  await settle(rig);
});
beforeEach(() => void Object.assign(machines, willing()));
afterAll(() => rig.close());

const closedOf = async (caseId: string, step: string) =>
  (await eventsOfKind(rig, caseId, 'taskClosed')).filter(({ data }) => data['step'] === step);

test('R9: an activity that always fails becomes the operators’ task; other cases go on; a retry goes on', async () => {
  const operator = await someone(rig, 'Osman');
  const broken: string[] = [];
  machines.rentOut = async (caseId) => {
    if (broken.includes(caseId)) throw new Error('Aslı Ağaoğlu, asli@mavidokuma.example is not in the register');
  };
  const caseId = await asliSendsHerPlan(rig);
  broken.push(caseId);
  for (const part of [utib, 'tim/uhkib']) await say(rig, caseId, 'commission', 'agree', { part });
  await opened(rig, await bothAgree(rig), 'lease');

  await rig.sleep(hours(1));
  const first = await attention(rig, caseId);
  expect(first.about).toEqual({ of: 'rentOut', code: 'Error', outcomes: ['retry'] });
  await decide(rig, first, 'retry', { by: operator });
  await rig.sleep(hours(1));
  const second = await attention(rig, caseId);
  expect(second.id).not.toBe(first.id);
  broken.pop();
  await decide(rig, second, 'retry', { by: operator });
  await opened(rig, caseId, 'lease');
  expect((await closedOf(caseId, 'attention')).map(({ data }) => [data['outcome'], data['by']])).toEqual([
    ['retry', operator],
    ['retry', operator],
  ]);
});

test('a machine that broke down can still be stopped by whoever may withdraw', async () => {
  machines.dig = async () => {
    throw ApplicationFailure.create({ type: 'NoDiesel', message: 'NoDiesel' });
  };
  const caseId = await bothAgree(rig);
  await opened(rig, caseId, 'digging');
  await rig.sleep(hours(1));
  expect(await attention(rig, caseId)).toMatchObject({ about: { of: 'dig', code: 'NoDiesel' } });
  await say(rig, caseId, 'digging', 'withdraw');
  expect(await ending(rig, caseId)).toBe('withdrawn');
  expect(await openTasks(rig, caseId)).toEqual([]);
});

test('R13: a case that goes round and round asks people whether it should, and goes on when they say so', async () => {
  const caseId = await apply(rig, gardenPlot, asliIs(), 'goesInCircles');
  await say(rig, caseId, 'plans', 'send');
  await say(rig, caseId, 'commission', 'mend', { part: utib });
  const asked = await attention(rig, caseId);
  expect(asked.about).toEqual({ of: 'rounds:mending', code: 'TooManyRounds', outcomes: ['retry'] });
  await decide(rig, asked, 'retry');
  await opened(rig, caseId, 'mending', utib);
});

test.each([
  ['walksWhereNoArrowLeads', 'no arrow leads to lease from where the case stands (plans)'],
  ['endsTooEarly', 'no arrow leads to the end over from where the case stands (plans)'],
])('R6: a story that %s stalls with a sentence for its author, and no row follows it', async (story, sentence) => {
  const caseId = await apply(rig, gardenPlot, asliIs(), story);
  const handle = rig.client.workflow.getHandle(caseId);
  const failure = await until('the story stalls', async () => {
    const { events } = await handle.fetchHistory();
    return events?.find((event) => event.workflowTaskFailedEventAttributes)?.workflowTaskFailedEventAttributes?.failure;
  });
  expect(failure?.message).toBe(sentence);
  expect(await rig.db('tasks').where({ case_id: caseId })).toEqual([]);
  expect(await rig.db('cases').where({ id: caseId }).pluck('state')).toEqual(['starting']);
  await handle.terminate();
});
