import { closeTask } from '../../activities/cases/close-task.ts';
import { openAttention } from '../../activities/cases/open-attention.ts';
import { queueMail } from '../../db/mails.ts';
import { cookieOf } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { batch } from '../inbox/batch.ts';
import { caseBehind, clerk, decided, lay } from '../inbox/desk.ts';
import { changeOf, earAt, type Heard } from './ear.ts';

let stage: Stage;
let other: number;
beforeAll(async () => {
  stage = await openStage();
  other = await stage.another();
});
afterAll(() => stage.close());

/** At the second process, while everybody acts at the first. */
const listen = async (person: string) => earAt(other, { cookie: await cookieOf(stage, { person }) });
let laid = 0;
async function some(count: number, given: Parameters<typeof lay>[2] = {}) {
  const tasks = await lay(stage, count, { ...given, from: laid });
  laid += count;
  return tasks;
}
const at = (task: string, rest: string) => `/api/tasks/${encodeURIComponent(task)}/${rest}`;

test('a clerk hears at one process what a colleague does at another: new, claimed, put first, noted, released, decided', async () => {
  const elif = await clerk(stage, 'Elif Kaya', 'membershipClerk', 'tim/ikmib');
  const baris = await clerk(stage, 'Barış Şimşek', 'membershipClerk', 'tim/ikmib');
  const ear = await listen(elif.id);
  const [task] = (await some(1)) as [string];
  const opened = await ear.hears('task', changeOf(task, 'opened'));
  expect(opened.data).toMatchObject({ case: caseBehind(task), closed: null, row: { id: task, assignee: null } });
  const [listed] = (await elif.ask('GET', '/api/tasks')).json['tasks'] as object[];
  expect(opened.data['row']).toEqual(listed);

  await baris.ask('PUT', at(task, 'claim'));
  const claimed = await ear.hears('task', changeOf(task, 'assignee'));
  expect(claimed.data['row']).toMatchObject({ assignee: { id: baris.id, title: 'Barış Şimşek' } });
  await baris.ask('PUT', at(task, 'priority'), { body: { priority: 2 } });
  expect((await ear.hears('task', changeOf(task, 'priority'))).data['row']).toMatchObject({ priority: 2 });
  await baris.ask('PUT', at(task, 'note'), { body: { note: 'Firma aranacak' } });
  expect((await ear.hears('task', changeOf(task, 'note'))).data['row']).toMatchObject({ note: 'Firma aranacak' });
  await baris.ask('PUT', at(task, 'follow-up'), { body: { followUp: '2026-11-25' } });
  expect((await ear.hears('task', changeOf(task, 'followUp'))).data['row']).toMatchObject({ followUp: '2026-11-25' });
  await baris.ask('DELETE', at(task, 'claim'));
  await ear.hears(
    'task',
    (data) => changeOf(task, 'assignee')(data) && (data['row'] as { assignee: null }).assignee === null,
  );

  await decided(stage, task, baris.id);
  const closed = await ear.hears('task', changeOf(task, 'closed'));
  expect(closed.data).toMatchObject({
    row: null,
    closed: { outcome: { id: 'approve', title: 'Onayla' }, by: 'Barış Şimşek' },
  });
  expect(ear.events.map(({ id }) => Number(id))).toEqual(ear.events.map((_, index) => index + 1));
});

test('what is done to many at once is one word: fetch anew; of up to fifty it is told one by one', async () => {
  const elif = await clerk(stage, 'Elif Kaya', 'membershipClerk', 'tim/uib');
  const ear = await listen(elif.id);
  const reloads = (times: number) => () => ear.events.filter(isReload).length === times;
  const tasks = await some(150, { unit: 'tim/uib' });
  await ear.hears('reload', ({ reason }) => reason === 'many');
  await batch(elif, { act: 'priority', value: 1, tasks: tasks.slice(0, 50) });
  await ear.hears('task', changeOf(tasks[49]!, 'priority'));
  await batch(elif, { act: 'followUp', value: '2026-11-25', tasks: tasks.slice(0, 51) });
  await ear.hears('reload', reloads(2));
  await batch(elif, { act: 'claim', tasks });
  await ear.hears('reload', reloads(3));
  expect(ear.events.filter(({ event }) => event === 'task')).toHaveLength(50);
});
const isReload = ({ event }: Heard) => event === 'reload';

test('an operator hears of a mail that needs attention, though it belongs to no case', async () => {
  const oya = await clerk(stage, 'Oya Er', 'operator', 'tim');
  const ear = await listen(oya.id);
  await queueMail(stage.db, {
    id: 'account:x',
    institution: 'tim',
    person: oya.id,
    name: 'invitation',
    at: stage.now(),
  });
  const taskId = 'account:x:attention:1';
  const wanted = {
    taskId,
    workflowId: 'account:x',
    of: 'mail:account:x',
    code: 'MailRefused',
    outcomes: ['retry', 'skip'],
  };
  const at = stage.now().getTime();
  await openAttention(stage.deps, { ...wanted, at });
  const { data } = await ear.hears('task', changeOf(taskId, 'opened'));
  expect(data).toMatchObject({ case: null, row: { about: { code: 'MailRefused' }, units: [{ id: 'tim' }] } });
  await closeTask(stage.deps, { taskId, decision: { outcome: 'skip', by: oya.id }, at });
  expect((await ear.hears('task', changeOf(taskId, 'closed'))).data['closed']).toMatchObject({ by: 'Oya Er' });
});
