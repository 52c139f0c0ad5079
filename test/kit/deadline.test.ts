import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TaskRow } from '../../db/tasks.ts';
import { days } from '../../domain/span.ts';
import { golden } from '../rig/golden.ts';
import { acknowledgeOnly, hand } from '../rig/people.ts';
import { type Rig, timeSkippingRig } from '../rig/rig.ts';
import { ending, eventsOfKind, opened, taskOf } from '../rig/sight.ts';
import { until } from '../rig/until.ts';
import { asliApplies, settle } from './garden/people.ts';
import { garden } from './garden/setting.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await timeSkippingRig(garden());
  await settle(rig);
});
afterAll(() => rig.close());

const at = (instant: number): Rig => ({ ...rig, clock: { now: async () => new Date(instant) } });
const plansOf = (caseId: string) => opened(rig, caseId, 'plans');
const closed = (id: string) =>
  until('the task closes', async () => {
    const task = await taskOf(rig, id);
    return task.state === 'closed' ? task : undefined;
  });

async function dueOf(caseId: string): Promise<{ plans: TaskRow; due: number }> {
  const plans = await plansOf(caseId);
  return { plans, due: plans.due!.getTime() };
}

describe('R14: plans are due seven times 24 hours after the application', () => {
  test('to the millisecond, counted from the row and not from when the story came to it', async () => {
    const caseId = await asliApplies(rig);
    const { due } = await dueOf(caseId);
    const { opened_at } = await rig.db('cases').where({ id: caseId }).first();
    expect(due - opened_at.getTime()).toBe(7 * 86_400_000);
  });

  test('an answer one second and one millisecond before is taken, at the moment itself and after it none is', async () => {
    const offsets = [-1_000, -1, 0, 1, 1_000];
    const kinds = offsets.map(async (offset) => {
      const { plans, due } = await dueOf(await asliApplies(rig));
      return (await acknowledgeOnly(at(due + offset), plans, 'send')).kind;
    });
    const taken = 'acknowledged';
    expect(await Promise.all(kinds)).toEqual([taken, taken, 'tooLate', 'tooLate', 'tooLate']);
  });

  test('R6: the case itself refuses what was answered at that moment, whoever brings it', async () => {
    const { plans, due } = await dueOf(await asliApplies(rig));
    const { door } = rig;
    const given = { taskId: plans.id, outcome: 'send', answerId: crypto.randomUUID(), by: 'applicant' };
    expect(await door.answer(plans.workflow_id, { ...given, answeredAt: due })).toEqual({
      kind: 'refused',
      code: 'TooLate',
    });
  });
});

describe('an answer acknowledged in time that reaches its case after the deadline', () => {
  test('is what counts: the deadline finds it when it fires', async () => {
    const caseId = await asliApplies(rig);
    const { plans, due } = await dueOf(caseId);
    const acknowledged = await acknowledgeOnly(at(due - 1), plans, 'withdraw');
    if (acknowledged.kind !== 'acknowledged') throw new Error(acknowledged.kind);
    await rig.sleep(days(8));
    expect(await closed(plans.id)).toMatchObject({ outcome: 'withdraw', answer_id: acknowledged.answer.id });
    expect(await ending(rig, caseId)).toBe('withdrawn');
    await golden(rig, caseId, 'gardenPlot', 'acknowledged-before-the-deadline');
  });

  test('and is told to whoever brings it late that it was taken', async () => {
    const caseId = await asliApplies(rig);
    const { plans, due } = await dueOf(caseId);
    const acknowledged = await acknowledgeOnly(at(due - 1), plans, 'send');
    if (acknowledged.kind !== 'acknowledged') throw new Error(acknowledged.kind);
    await rig.sleep(days(8));
    await closed(plans.id);
    expect(await hand(rig, plans, acknowledged.answer)).toMatchObject({
      kind: 'taken',
      decision: { outcome: 'send', answerId: acknowledged.answer.id },
    });
    await rig.relay();
    expect(await eventsOfKind(rig, caseId, 'taskClosed')).toHaveLength(1);
    expect(await rig.db('answers').where({ task: plans.id }).pluck('state')).toEqual(['taken']);
  });
});
