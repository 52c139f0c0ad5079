import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { breakIn, type EventRow } from '../../db/events.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { eventually } from '../product/eventually.ts';
import { batch, undo } from './batch.ts';
import { type Clerk, clerk, historyOf, holders, lay } from './desk.ts';

let stage: Stage;
let [elif, baris, deniz] = [] as unknown as Clerk[] as [Clerk, Clerk, Clerk];
beforeAll(async () => {
  stage = await openStage();
  elif = await clerk(stage, 'Elif Kaya', 'membershipClerk', 'tim/ikmib');
  baris = await clerk(stage, 'Barış Şimşek', 'membershipClerk', 'tim/ikmib');
  deniz = await clerk(stage, 'Deniz Aydın', 'coordinator', 'tim/immib');
});
afterAll(() => stage.close());

let laid = 0;
async function some(count: number) {
  const tasks = await lay(stage, count, { from: laid });
  laid += count;
  return tasks;
}

/** Every event of these cases, each chain checked. */
async function events(tasks: readonly string[]): Promise<ReadonlyMap<string, readonly EventRow[]>> {
  const ids = tasks.map((task) => task.split(':')[0]!);
  const rows: (EventRow & { case_id: string })[] = await stage.db('case_events').whereIn('case_id', ids).orderBy('seq');
  const chains = Map.groupBy(rows, ({ case_id }) => case_id);
  for (const [caseId, chain] of chains) expect(breakIn(caseId, chain)).toBeUndefined();
  return chains;
}

test('two clerks claim the same three hundred at once, from both ends: each task has one of them, and neither waits for ever', async () => {
  const tasks = await some(300);
  const [first, second] = await Promise.all([
    batch(elif, { act: 'claim', tasks }),
    batch(baris, { act: 'claim', tasks: [...tasks].reverse() }),
  ]);
  expect(first.done + second.done).toBe(300);
  expect(first.refused.length + second.refused.length).toBe(300);
  const held = await holders(stage, tasks);
  expect(held.filter((holder) => holder === elif.id)).toHaveLength(first.done);
  expect(held.filter((holder) => holder === baris.id)).toHaveLength(second.done);
  for (const chain of (await events(tasks)).values()) expect(chain).toHaveLength(1);
});

test('batches, undoings and single claims over one another: whatever history ends with is whose it is', async () => {
  const tasks = await some(60);
  const half = (at: number) => tasks.filter((_, index) => index % 3 !== at);
  const replies = await Promise.all([
    ...[0, 1, 2].map((at) => elif.ask('POST', '/api/task-batches', { body: { act: 'claim', tasks: half(at) } })),
    ...[2, 1, 0].map((at) =>
      baris.ask('POST', '/api/task-batches', { body: { act: 'claim', tasks: half(at).reverse() } }),
    ),
    deniz.ask('POST', '/api/task-batches', { body: { act: 'release', tasks } }),
    deniz.ask('POST', '/api/task-batches', { body: { act: 'priority', tasks: [...tasks].reverse(), value: 1 } }),
    ...tasks.slice(0, 20).map((task) => baris.ask('PUT', `/api/tasks/${task}/claim`)),
    ...tasks.slice(0, 20).map((task) => elif.ask('PUT', `/api/tasks/${task}/claim`)),
  ]);
  const statuses = new Set(replies.map(({ status }) => status));
  for (const status of statuses) expect([201, 204, 409]).toContain(status);
  await Promise.all(replies.slice(0, 3).map(({ json }) => undo(elif, json['id'] as string)));
  const held = await holders(stage, tasks);
  for (const [index, task] of tasks.entries()) {
    const last = (await historyOf(stage, task))
      .filter(({ kind }: { kind?: string }) => kind !== 'taskPrioritised')
      .at(-1);
    const holder = last && 'by' in last && 'kind' in last && last.kind !== 'taskReleased' ? last.by : null;
    expect({ task, holder }).toEqual({ task, holder: held[index] });
  }
});

test('ten thousand at once: given, noted and taken back, every one with its history', async () => {
  const tasks = await some(10_000);
  const given = await batch(deniz, { act: 'assign', tasks, value: elif.id });
  expect(given).toMatchObject({ done: 10_000, refused: [] });
  expect(await batch(elif, { act: 'note', tasks, value: 'Yıl sonu işleri' })).toMatchObject({ done: 10_000 });
  const told = await batch(baris, { act: 'claim', tasks });
  expect(told).toMatchObject({ done: 0, unchanged: 0 });
  expect(told.refused).toHaveLength(10_000);
  expect(await undo(deniz, given.id!)).toMatchObject({ done: 10_000, refused: [] });
  expect(new Set(await holders(stage, tasks))).toEqual(new Set([null]));
  const chains = await events(tasks);
  expect(chains.size).toBe(10_000);
  const kinds = new Set([...chains.values()].map((chain) => chain.map(({ kind }) => kind).join(' ')));
  expect([...kinds]).toEqual(['taskAssigned taskNoted taskReleased']);
  const body = { act: 'claim', filter: {}, expect: 10_000 };
  expect(await deniz.ask('POST', '/api/task-batches', { body })).toMatchObject({
    status: 422,
    json: { code: 'TooManyTasks' },
  });
});

describe('killed in the middle', () => {
  const body = (tasks: readonly string[]) => ({ act: 'claim', tasks });
  const everything = async (tasks: readonly string[]) =>
    JSON.stringify([
      await stage.db('tasks').whereIn('id', tasks).orderBy('id'),
      await stage.db('task_candidates').whereIn('task', tasks).orderBy('task'),
      await stage
        .db('cases')
        .whereIn(
          'id',
          tasks.map((task) => task.split(':')[0]!),
        )
        .orderBy('id'),
      (await events(tasks)).size,
      await stage.db('task_batch_rows').whereIn('task', tasks),
    ]);

  /** Nobody can write the last of a batch's rows as long as this is held; what it had written before is there, unseen. */
  async function holdingBatchRows() {
    const owner = new Client({ connectionString: stage.database.ownerUrl });
    await owner.connect();
    await owner.query('BEGIN; LOCK TABLE task_batch_rows IN SHARE MODE');
    const waiting = async (): Promise<number | undefined> => {
      const { rows } = await owner.query(
        `SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'task_batch_rows'::regclass AND database =
        (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      return rows[0]?.pid;
    };
    return {
      waiting: () => eventually(waiting, 'the batch has written its tasks and waits'),
      terminate: (pid: number) => owner.query('SELECT pg_terminate_backend($1)', [pid]),
      let: async () => {
        await owner.query('COMMIT');
        await owner.end();
      },
    };
  }

  test('the database drops the connection: nothing half done, and the same request does all of it', async () => {
    const tasks = await some(200);
    const before = await everything(tasks);
    const hold = await holdingBatchRows();
    const sent = elif.ask('POST', '/api/task-batches', { body: body(tasks), key: 'killed-by-the-database' });
    await hold.terminate(await hold.waiting());
    expect(await sent).toMatchObject({ status: 503, json: { code: 'Unavailable' } });
    await hold.let();
    expect(await everything(tasks)).toBe(before);
    const again = await elif.ask('POST', '/api/task-batches', { body: body(tasks), key: 'killed-by-the-database' });
    expect(again).toMatchObject({ status: 201, json: { done: 200 } });
  });

  test('the process is killed: nothing half done, nothing locked, and the same batch does all of it', async () => {
    const tasks = await some(200);
    const before = await everything(tasks);
    const hold = await holdingBatchRows();
    const script = fileURLToPath(new URL('doomed-batch.ts', import.meta.url));
    const given = JSON.stringify({ url: stage.database.url, person: elif.id, tasks });
    const env = { ...process.env, NODE_OPTIONS: '' };
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
      stdio: ['pipe', 'inherit', 'inherit'],
      env,
    });
    child.stdin!.end(given);
    await hold.waiting();
    child.kill('SIGKILL');
    expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
    await hold.let();
    expect(await batch(baris, body(tasks))).toMatchObject({ done: 200 });
    expect(before).not.toBe(await everything(tasks));
    for (const task of tasks) expect(await historyOf(stage, task)).toEqual([{ kind: 'taskClaimed', by: baris.id }]);
    expect(await stage.db('task_batches').where({ key: 'a-batch-that-is-killed' })).toEqual([]);
  });
});
