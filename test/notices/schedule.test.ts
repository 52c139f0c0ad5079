import { keepSchedules } from '../../workers/schedule.ts';
import { eventually } from '../product/eventually.ts';
import { type RealTemporal, realTemporal } from '../stack/temporal.ts';

let temporal: RealTemporal;
beforeAll(async () => {
  temporal = await realTemporal();
});
afterAll(() => temporal.teardown());

test('R1: the looks at deadlines and at what is over stand on the Temporal server, once, whichever workers start', async () => {
  const { client } = temporal.env;
  await Promise.all([keepSchedules(client), keepSchedules(client)]);
  const minutes = async (id: string) => (await client.schedule.getHandle(id).describe()).spec.intervals;
  expect(await minutes('notices')).toEqual([expect.objectContaining({ every: 600_000 })]);
  expect(await minutes('retention')).toEqual([expect.objectContaining({ every: 3_600_000 })]);
  await client.schedule.getHandle('notices').trigger();
  const begun = await eventually(async () => {
    for await (const { type, taskQueue } of client.workflow.list()) if (type === 'notices') return { type, taskQueue };
    return undefined;
  }, 'the look');
  expect(begun).toEqual({ type: 'notices', taskQueue: 'cases' });
});
