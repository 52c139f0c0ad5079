import { Client } from 'pg';
import { freshDatabase } from './database.ts';
import { realTemporal, timeSkipping } from './temporal.ts';

test('every caller gets a database of its own, as the role of the application', async () => {
  const [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
  expect(first.url).not.toBe(second.url);
  const client = new Client({ connectionString: first.url });
  await client.connect();
  const { rows } = await client.query('select current_user as who, lower($1) as lowered', ['ĞÜŞÖÇ']);
  await client.end();
  expect(rows).toEqual([{ who: 'evrak_app', lowered: 'ğüşöç' }]);
  await Promise.all([first.drop(), second.drop()]);
});

test('time can be skipped by days on the time-skipping server', async () => {
  const env = await timeSkipping();
  const before = await env.currentTimeMs();
  await env.sleep('6 days');
  expect(await env.currentTimeMs()).toBeGreaterThanOrEqual(before + 6 * 86_400_000);
  await env.teardown();
});

test('every caller gets a namespace of its own on the real server', async () => {
  const [first, second] = await Promise.all([realTemporal(), realTemporal()]);
  await first.env.client.workflow.start('story', { taskQueue: first.taskQueue, workflowId: 'case-1' });
  await expect(second.env.client.workflow.getHandle('case-1').describe()).rejects.toThrow(/not found/i);
  expect((await first.env.client.workflow.getHandle('case-1').describe()).type).toBe('story');
  await Promise.all([first.teardown(), second.teardown()]);
});
