import { cookieOf } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { caseBehind, clerk, decided, lay } from '../inbox/desk.ts';
import { type Listener, listenAt } from './ear.ts';

let stage: Stage;
let other: number;
const listeners: Listener[] = [];
beforeAll(async () => {
  stage = await openStage();
  other = await stage.another();
});
afterEach(() => {
  for (const listener of listeners.splice(0)) listener.close();
});
afterAll(() => stage.close());

/** At the second process, while everybody acts at the first. */
async function listen(person: string): Promise<Listener> {
  const listener = await listenAt(other, { cookie: await cookieOf(stage, { person }) });
  listeners.push(listener);
  await listener.hears('ready');
  return listener;
}
let laid = 0;
async function some(count: number, given: Parameters<typeof lay>[2] = {}) {
  const tasks = await lay(stage, count, { ...given, from: laid });
  laid += count;
  return tasks;
}
const of = (task: string, change: string) => (data: Record<string, unknown>) =>
  data['id'] === task && (data['changes'] as string[]).includes(change);
const at = (task: string, rest: string) => `/api/tasks/${encodeURIComponent(task)}/${rest}`;

test('a clerk hears at one process what a colleague does at another: new, claimed, put first, noted, released, decided', async () => {
  const elif = await clerk(stage, 'Elif Kaya', 'membershipClerk', 'tim/ikmib');
  const baris = await clerk(stage, 'Barış Şimşek', 'membershipClerk', 'tim/ikmib');
  const ear = await listen(elif.id);
  const [task] = (await some(1)) as [string];
  const opened = await ear.hears('task', of(task, 'opened'));
  expect(opened.data).toMatchObject({ case: caseBehind(task), closed: null, row: { id: task, assignee: null } });
  const [listed] = (await elif.ask('GET', '/api/tasks')).json['tasks'] as object[];
  expect(opened.data['row']).toEqual(listed);

  await baris.ask('PUT', at(task, 'claim'));
  const claimed = await ear.hears('task', of(task, 'assignee'));
  expect(claimed.data['row']).toMatchObject({ assignee: { id: baris.id, title: 'Barış Şimşek' } });
  await baris.ask('PUT', at(task, 'priority'), { body: { priority: 2 } });
  expect((await ear.hears('task', of(task, 'priority'))).data['row']).toMatchObject({ priority: 2 });
  await baris.ask('PUT', at(task, 'note'), { body: { note: 'Firma aranacak' } });
  expect((await ear.hears('task', of(task, 'note'))).data['row']).toMatchObject({ note: 'Firma aranacak' });
  await baris.ask('PUT', at(task, 'follow-up'), { body: { followUp: '2026-11-25' } });
  expect((await ear.hears('task', of(task, 'followUp'))).data['row']).toMatchObject({ followUp: '2026-11-25' });
  await baris.ask('DELETE', at(task, 'claim'));
  await ear.hears(
    'task',
    (data) => of(task, 'assignee')(data) && (data['row'] as { assignee: null }).assignee === null,
  );

  await decided(stage, task, baris.id);
  const closed = await ear.hears('task', of(task, 'closed'));
  expect(closed.data).toMatchObject({
    row: null,
    closed: { outcome: { id: 'approve', title: 'Onayla' }, by: 'Barış Şimşek' },
  });
  expect(ear.events.map(({ id }) => Number(id))).toEqual(ear.events.map((_, index) => index + 1));
});
