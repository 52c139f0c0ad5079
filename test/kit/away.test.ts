import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Client } from '@temporalio/client';
import { type Door, openDoor } from '../../temporal/door.ts';
import { type Cable, layCable } from '../rig/cable.ts';
import { applyOnPaper, decide, say, someone } from '../rig/people.ts';
import { type Rig, timeSkippingRig } from '../rig/rig.ts';
import { eventsOfKind, opened } from '../rig/sight.ts';
import { until } from '../rig/until.ts';
import { type Line, lineTo } from '../stack/line.ts';
import { asliApplies, asliIs, asliSendsHerPlan, settle, uhkib, utib } from './garden/people.ts';
import { gardenPlot } from './garden/process.ts';
import { garden } from './garden/setting.ts';

let rig: Rig;
let cable: Cable;
let line: Line;
let door: Door;

/** The rig as seen through a cable that can be cut. */
beforeAll(async () => {
  rig = await timeSkippingRig(garden());
  await settle(rig);
  cable = await layCable(rig.place.temporal);
  line = await lineTo(cable.address);
  door = openDoor(new Client({ connection: line.connection }), { patienceMs: 300 });
});
beforeEach(() => cable.mend());
afterAll(async () => {
  await line.close();
  await cable.close();
  await rig.close();
});

const isBack = () => until('Temporal is back', async () => (await door.alive()) || undefined);

test('R8: whoever applies while Temporal is away is on record, and the case begins once when it is back', async () => {
  await isBack();
  cable.cut();
  const caseId = await applyOnPaper(rig, gardenPlot, asliIs());
  expect(await door.start(caseId, gardenPlot.id)).toBe('later');
  expect(await door.alive()).toBe(false);
  await rig.relay();
  await Promise.all([rig.relay(), rig.relay()]);
  await opened(rig, caseId, 'plans');
  await rig.relay();
  expect(await eventsOfKind(rig, caseId, 'taskOpened')).toHaveLength(1);
});

test('R8: whoever answers while Temporal is away is on record, and the answer is taken once when it is back', async () => {
  const caseId = await asliApplies(rig);
  const plans = await opened(rig, caseId, 'plans');
  await isBack();
  cable.cut();
  const answer = () => decide({ ...rig, door }, plans, 'send', { key: 'one and the same click' });
  expect(await answer()).toMatchObject({ kind: 'acknowledged', handed: { kind: 'later' } });
  expect(await answer()).toMatchObject({ kind: 'repeated', answer: { state: 'pending' } });
  await Promise.all([rig.relay(), rig.relay()]);
  await rig.relay();
  expect(await answer()).toMatchObject({ kind: 'repeated', answer: { state: 'taken' }, task: { outcome: 'send' } });
  expect(await eventsOfKind(rig, caseId, 'taskClosed')).toHaveLength(1);
});

test('R8: the same connection works again once Temporal is back, with no restart', async () => {
  await isBack();
  cable.cut();
  expect(await door.alive()).toBe(false);
  cable.mend();
  await isBack();
  const caseId = await applyOnPaper(rig, gardenPlot, asliIs());
  await until('the case begins', async () => (await door.start(caseId, gardenPlot.id)) === 'started' || undefined);
  await opened(rig, caseId, 'plans');
});

test('R3: fifty times the same click is one answer; other content under its key is told apart', async () => {
  const caseId = await asliApplies(rig);
  const plans = await opened(rig, caseId, 'plans');
  const key = 'fifty times the same click';
  const clicks = Array.from({ length: 50 }, () => decide(rig, plans, 'send', { key }));
  const kinds = (await Promise.all(clicks)).map(({ kind }) => kind).sort();
  expect(kinds).toEqual(['acknowledged', ...Array(49).fill('repeated')]);
  expect(await decide(rig, plans, 'withdraw', { key })).toMatchObject({ kind: 'differentBody' });
  expect(await eventsOfKind(rig, caseId, 'taskClosed')).toHaveLength(1);
});

test('R4: of two clerks who decide one task at once one is told yes, the other who was quicker', async () => {
  const [ayse, baris] = await Promise.all([someone(rig, 'Ayşe'), someone(rig, 'Barış')]);
  const caseId = await asliSendsHerPlan(rig);
  const task = await opened(rig, caseId, 'commission', utib);
  const both = await Promise.all([
    decide(rig, task, 'agree', { by: ayse }),
    decide(rig, task, 'refuse', { by: baris }),
  ]);
  const winner = both.find(({ kind }) => kind === 'acknowledged');
  const loser = both.find(({ kind }) => kind !== 'acknowledged');
  expect(winner).toMatchObject({ handed: { kind: 'taken' } });
  const taken = winner && 'answer' in winner ? winner.answer : undefined;
  const shown = loser && 'answer' in loser ? loser.answer.id : loser && 'task' in loser && loser.task.answer_id;
  expect(shown).toBe(taken!.id);
  const events = await eventsOfKind(rig, caseId, 'taskClosed');
  expect(events.filter(({ data }) => data['step'] === 'commission')).toHaveLength(1);
});

test('R6: what is out of order is refused by the case itself', async () => {
  const caseId = await asliSendsHerPlan(rig);
  const task = await opened(rig, caseId, 'commission', utib);
  const answer = (taskId: string, outcome: string, to = caseId) =>
    rig.door.answer(to, { taskId, outcome, answerId: crypto.randomUUID(), answeredAt: 0, by: 'applicant' });
  expect(await answer(task.id, 'dug')).toEqual({ kind: 'refused', code: 'UnknownOutcome' });
  expect(await answer(`${caseId}:plans:1`, 'send')).toEqual({ kind: 'refused', code: 'AlreadyDecided' });
  expect(await answer(`${caseId}:lease:1`, 'giveBack')).toEqual({ kind: 'later' });
  await say(rig, caseId, 'filed', 'withdraw');
  await rig.client.workflow.getHandle(caseId).result();
  expect(await answer(`${caseId}:commission:${uhkib}:1`, 'agree')).toEqual({ kind: 'gone' });
  expect(await answer(task.id, 'agree', crypto.randomUUID())).toEqual({ kind: 'gone' });
});
