import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apply, say } from '../rig/people.ts';
import { type Rig, timeSkippingRig } from '../rig/rig.ts';
import { plainPaper } from '../rig/setting.ts';
import { ending, eventsOfKind, opened, openTasks } from '../rig/sight.ts';
import { until } from '../rig/until.ts';
import { asliIs, settle, utib } from './garden/people.ts';
import { gardenPlot } from './garden/process.ts';
import { garden } from './garden/setting.ts';

let rig: Rig;
let print: () => void;
const mayPrint = new Promise<void>((resolve) => {
  print = resolve;
});

beforeAll(async () => {
  rig = await timeSkippingRig({
    ...garden(),
    print: async (...asked) => {
      if (asked[1].document === 'slip') await mayPrint;
      return plainPaper(...asked);
    },
  });
  await settle(rig);
});
afterAll(() => rig.close());

const issued = (caseId: string) => eventsOfKind(rig, caseId, 'documentIssued');

test('U18: the case goes on while its receipt is printed; the receipt is there before the end, and only for who sent something', async () => {
  const sent = await apply(rig, gardenPlot, asliIs());
  await say(rig, sent, 'plans', 'send');
  await opened(rig, sent, 'commission', utib);
  for (const part of [utib, 'tim/uhkib']) await say(rig, sent, 'commission', 'refuse', { part });
  await until('the commissions have decided', async () => (await openTasks(rig, sent)).join() === 'filed');
  expect(await issued(sent)).toEqual([]);
  print();
  expect(await ending(rig, sent)).toBe('refused');
  expect(await issued(sent)).toMatchObject([{ data: { name: 'slip' } }]);

  const left = await apply(rig, gardenPlot, asliIs());
  await say(rig, left, 'plans', 'withdraw');
  expect(await ending(rig, left)).toBe('withdrawn');
  expect(await issued(left)).toEqual([]);
});
