import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDoor } from '../../temporal/door.ts';
import { doomedWorkers } from '../rig/doomed.ts';
import { decide, say } from '../rig/people.ts';
import { type Rig, realRig } from '../rig/rig.ts';
import { ending, eventsOfKind, mailsSent, opened, taskOf } from '../rig/sight.ts';
import { until } from '../rig/until.ts';
import { setting } from './garden/hasty.ts';
import { asliSendsHerPlan, settle, uhkib, utib } from './garden/people.ts';

const module = new URL('garden/hasty.ts', import.meta.url);

let rig: Rig;
beforeAll(async () => {
  rig = await realRig(setting);
  await settle(rig);
});
afterAll(() => rig.close());

test('R1, X-01: workers killed while people and a deadline are waited for lose no click and no deadline', async () => {
  const first = await doomedWorkers(rig, module);
  const caseId = await asliSendsHerPlan(rig);
  await say(rig, caseId, 'commission', 'mend', { part: utib });
  const mending = await opened(rig, caseId, 'mending', utib);
  const atUhkib = await opened(rig, caseId, 'commission', uhkib);
  await first.kill();
  const hurried = { ...rig, door: openDoor(rig.client, { patienceMs: 300 }) };
  expect(await decide(hurried, atUhkib, 'agree')).toMatchObject({ kind: 'acknowledged', handed: { kind: 'later' } });
  await until('the deadline passes', async () => (await rig.clock.now()) > mending.due! || undefined);
  expect(await decide(rig, mending, 'done')).toMatchObject({ kind: 'tooLate' });

  const second = await doomedWorkers(rig, module);
  await until('the answer reaches its case', async () => {
    await rig.relay();
    return (await taskOf(rig, atUhkib.id)).outcome ?? undefined;
  });
  await say(rig, caseId, 'lease', 'giveBack');
  expect(await ending(rig, caseId)).toBe('givenBack');
  await second.kill();

  const closed = await eventsOfKind(rig, caseId, 'taskClosed');
  expect(closed.map(({ data }) => `${data['step']} ${data['outcome']}`).sort()).toEqual([
    ...['commission agree', 'commission mend', 'digging dug', 'filed cancelled'],
    ...['lease giveBack', 'mending expired', 'plans send'],
  ]);
  expect((await mailsSent(rig, caseId)).sort()).toEqual(['contract', 'mend', 'welcome']);
});
