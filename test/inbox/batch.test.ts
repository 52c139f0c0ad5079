import { openStage, type Stage } from '../api/stage.ts';
import { type Batch, batch, undo } from './batch.ts';
import { type Clerk, clerk, codeOf, decided, historyOf, holders, lay, onItsWay } from './desk.ts';

let stage: Stage;
let [elif, baris, deniz, umut] = [] as unknown as Clerk[] as [Clerk, Clerk, Clerk, Clerk];
beforeAll(async () => {
  stage = await openStage();
  elif = await clerk(stage, 'Elif Kaya', 'membershipClerk', 'tim/ikmib');
  baris = await clerk(stage, 'Barış Şimşek', 'membershipClerk', 'tim/ikmib');
  deniz = await clerk(stage, 'Deniz Aydın', 'coordinator', 'tim/immib');
  umut = await clerk(stage, 'Umut Er', 'membershipClerk', 'tim/uib');
});
afterAll(() => stage.close());

let laid = 0;
async function some(count: number, setting: Parameters<typeof lay>[2] = {}) {
  const tasks = await lay(stage, count, { ...setting, from: laid });
  laid += count;
  return tasks;
}
const reasonsIn = ({ refused }: Batch) => Object.fromEntries(refused.map(({ task, reason }) => [task, reason]));
const claimedBy = (who: Clerk, ...tasks: string[]) => batch(who, { act: 'claim', tasks });

describe('what is done to many at once', () => {
  test('each kind of work reaches every task, its lists and its history, under one batch', async () => {
    const tasks = await some(3);
    expect(await batch(deniz, { act: 'assign', tasks, value: elif.id })).toMatchObject({
      act: 'assign',
      done: 3,
      refused: [],
    });
    expect(await holders(stage, tasks)).toEqual([elif.id, elif.id, elif.id]);
    await batch(elif, { act: 'note', tasks, value: 'Pazartesi bakılacak' });
    await batch(elif, { act: 'priority', tasks, value: 1 });
    await batch(elif, { act: 'followUp', tasks, value: '2026-11-23' });
    await batch(elif, { act: 'release', tasks });
    const listed = (await elif.ask('GET', '/api/tasks?limit=100')).json['tasks'] as { id: string }[];
    expect(listed.filter(({ id }) => tasks.includes(id))).toMatchObject(
      tasks.map(() => ({ note: 'Pazartesi bakılacak', priority: 1, followUp: '2026-11-23', assignee: null })),
    );
    for (const task of tasks)
      expect(await historyOf(stage, task)).toEqual([
        { kind: 'taskAssigned', by: deniz.id, to: elif.id },
        { kind: 'taskNoted', by: elif.id },
        { kind: 'taskPrioritised', by: elif.id, priority: 1 },
        { kind: 'taskReleased', by: elif.id },
      ]);
    const mine = (await elif.ask('GET', '/api/task-batches')).json['batches'] as Batch[];
    expect(mine.map(({ act, done }) => `${act} ${done}`)).toEqual(['release 3', 'followUp 3', 'priority 3', 'note 3']);
  });

  test('U22: what was taken, decided or is not there is told line by line, and the rest is done', async () => {
    const [free, mine, theirs, closed, leaving] = (await some(5)) as [string, string, string, string, string];
    const [hidden] = (await some(1, { unit: 'tim/uib' })) as [string];
    await claimedBy(elif, mine);
    await claimedBy(baris, theirs);
    await decided(stage, closed, baris.id, 'reject');
    await onItsWay(stage, leaving, baris.id);
    const nowhere = 'no-such-task';
    const done = await claimedBy(elif, free, mine, theirs, closed, leaving, hidden, nowhere, free);
    expect(done).toMatchObject({ done: 1, unchanged: 1 });
    const at = stage.now().toISOString();
    const reject = { id: 'reject', title: 'Reddet' };
    expect(done.refused).toEqual([
      {
        task: theirs,
        reason: 'ClaimedByOther',
        by: 'Barış Şimşek',
        at,
        outcome: null,
        say: '20.11.2026, saat 12:00: bu işi Barış Şimşek üstlendi.',
      },
      {
        task: closed,
        reason: 'AlreadyDecided',
        by: 'Barış Şimşek',
        at,
        outcome: reject,
        say: '20.11.2026, saat 12:00: Barış Şimşek bu işte “Reddet” dedi.',
      },
      expect.objectContaining({
        task: leaving,
        reason: 'AlreadyDecided',
        by: 'Barış Şimşek',
        outcome: { id: 'approve', title: 'Onayla' },
      }),
      expect.objectContaining({ task: hidden, reason: 'NotFound', by: null, at: null, outcome: null }),
      expect.objectContaining({ task: nowhere, reason: 'NotFound', by: null, at: null, outcome: null }),
    ]);
    expect(await holders(stage, [free, mine, theirs])).toEqual([elif.id, elif.id, baris.id]);
  });

  test('R23: another unit’s task answers to nothing, in no act, not even with who has it or what was decided', async () => {
    const tasks = await some(3, { unit: 'tim/uib' });
    await claimedBy(umut, tasks[0]!);
    await decided(stage, tasks[1]!, umut.id);
    const before = await stage.db('tasks').whereIn('id', tasks).orderBy('id');
    for (const [act, value] of [
      ['claim'],
      ['release'],
      ['assign', elif.id],
      ['note', 'x'],
      ['priority', 2],
      ['followUp', null],
    ] as const) {
      const answer = await batch(elif, { act, tasks, value });
      expect(reasonsIn(answer)).toEqual(Object.fromEntries(tasks.map((task) => [task, 'NotFound'])));
      expect(JSON.stringify(answer)).not.toMatch(/Umut|Onayla/);
    }
    expect(await stage.db('tasks').whereIn('id', tasks).orderBy('id')).toEqual(before);
    for (const task of tasks.slice(1)) expect(await historyOf(stage, task)).toEqual([]);
  });

  test('a clerk neither gives away free tasks nor takes from others; who filed one is not given it among the others', async () => {
    const [free, theirs, mine] = (await some(3)) as [string, string, string];
    const [filed] = (await some(1, { firm: '1000000034' })) as [string];
    const filer = await clerk(stage, 'Filiz Ok', 'membershipClerk', 'tim/ikmib', ['1000000034']);
    await claimedBy(baris, theirs);
    await claimedBy(elif, mine);
    expect(reasonsIn(await batch(elif, { act: 'assign', tasks: [free, theirs, mine], value: deniz.id }))).toEqual({
      [free]: 'NotYours',
      [theirs]: 'ClaimedByOther',
    });
    expect(reasonsIn(await batch(deniz, { act: 'assign', tasks: [free, filed], value: filer.id }))).toEqual({
      [filed]: 'NotAssignable',
    });
    expect(reasonsIn(await batch(filer, { act: 'priority', tasks: [free, filed], value: 2 }))).toEqual({
      [filed]: 'NotYours',
    });
    expect(await holders(stage, [free, theirs, mine, filed])).toEqual([filer.id, baris.id, deniz.id, null]);
  });
});

describe('a filter chooses', () => {
  test('the number is told first, nothing is done by telling it, and more than was told is not touched', async () => {
    const tasks = await some(4, { firm: '1000000042' });
    await claimedBy(baris, tasks[3]!);
    const asked = { act: 'claim', filter: { firm: '1000000042' } };
    const told = await batch(elif, asked, { dryRun: true, status: 200 });
    expect(told).toMatchObject({
      id: null,
      done: 3,
      unchanged: 0,
      refused: [{ task: tasks[3], reason: 'ClaimedByOther' }],
    });
    expect(await holders(stage, tasks)).toEqual([null, null, null, baris.id]);
    expect(await elif.ask('POST', '/api/task-batches', { body: { ...asked, expect: 3 } })).toMatchObject({
      status: 409,
      json: { code: 'MoreThanExpected', count: 4 },
    });
    expect(await batch(elif, { ...asked, expect: 4 })).toMatchObject({ done: 3 });
    expect(
      await batch(elif, { act: 'release', filter: { firm: '1000000042', assignee: 'me' }, expect: 9 }),
    ).toMatchObject({ done: 3 });
  });

  test('it reaches no further than its sender', async () => {
    const [ours, theirs] = [
      await some(2, { firm: '1000000059' }),
      await some(2, { firm: '1000000059', unit: 'tim/uib' }),
    ];
    const done = await batch(elif, { act: 'claim', filter: { firm: '1000000059' }, expect: 4 });
    expect(done).toMatchObject({ done: 2, refused: [] });
    expect(await holders(stage, [...ours, ...theirs])).toEqual([elif.id, elif.id, null, null]);
  });
});

describe('undo', () => {
  test('what stood there before stands there again, and undoing that does it once more', async () => {
    const [free, hers] = (await some(2)) as [string, string];
    await claimedBy(elif, hers);
    const given = await batch(deniz, { act: 'assign', tasks: [free, hers], value: baris.id });
    const undone = await undo(deniz, given.id!);
    expect(undone).toMatchObject({ act: 'undo', done: 2, undoes: given.id, refused: [] });
    expect(await holders(stage, [free, hers])).toEqual([null, elif.id]);
    expect(await undo(deniz, undone.id!)).toMatchObject({ done: 2 });
    expect(await holders(stage, [free, hers])).toEqual([baris.id, baris.id]);
    expect((await historyOf(stage, hers)).slice(1)).toEqual([
      { kind: 'taskAssigned', by: deniz.id, to: baris.id },
      { kind: 'taskAssigned', by: deniz.id, to: elif.id },
      { kind: 'taskAssigned', by: deniz.id, to: baris.id },
    ]);
  });

  test('notes, priorities and days come back as they were', async () => {
    const [blank, written] = (await some(2)) as [string, string];
    await elif.ask('PUT', `/api/tasks/${written}/note`, { body: { note: 'İlk not' } });
    await elif.ask('PUT', `/api/tasks/${written}/follow-up`, { body: { followUp: '2026-12-01' } });
    const columns = () =>
      stage
        .db('tasks')
        .whereIn('id', [blank, written])
        .orderBy('id')
        .select('note', 'note_by', 'note_at', 'priority', stage.db.raw('follow_up::text'));
    const before = await columns();
    stage.later(1);
    for (const [act, value] of [
      ['note', 'İkinci not'],
      ['priority', 2],
      ['followUp', '2026-12-24'],
    ] as const)
      await undo(baris, (await batch(baris, { act, tasks: [blank, written], value })).id!);
    expect(await columns()).toEqual(before);
  });

  test('what somebody has changed since stays theirs and is told', async () => {
    const tasks = (await some(4)) as [string, string, string, string];
    const { id } = await claimedBy(elif, ...tasks);
    await deniz.ask('PUT', `/api/tasks/${tasks[0]}/assignee`, { body: { person: baris.id } });
    await decided(stage, tasks[1], elif.id);
    await elif.ask('DELETE', `/api/tasks/${tasks[2]}/claim`);
    const undone = await undo(elif, id!);
    expect(undone).toMatchObject({ done: 1, unchanged: 1 });
    expect(reasonsIn(undone)).toEqual({ [tasks[0]]: 'Changed', [tasks[1]]: 'AlreadyDecided' });
    expect(await holders(stage, [tasks[0], tasks[2], tasks[3]])).toEqual([baris.id, null, null]);
  });

  test('a task goes back to nobody who may not decide it any more', async () => {
    const [task] = (await some(1)) as [string];
    const leaving = await clerk(stage, 'Gül Er', 'membershipClerk', 'tim/ikmib');
    await claimedBy(leaving, task);
    const { id } = await batch(deniz, { act: 'assign', tasks: [task], value: elif.id });
    await stage.db('memberships').where({ person: leaving.id }).delete();
    expect(reasonsIn(await undo(deniz, id!))).toEqual({ [task]: 'NotAssignable' });
    expect(await holders(stage, [task])).toEqual([elif.id]);
  });

  test('once, by whoever did it', async () => {
    const [task] = (await some(1)) as [string];
    const { id } = await claimedBy(elif, task);
    const path = `/api/task-batches/${id}/undo`;
    for (const other of [baris, deniz, umut]) expect(codeOf(await other.ask('POST', path))).toBe('404 NotFound');
    const replies = await Promise.all(Array.from({ length: 5 }, () => elif.ask('POST', path)));
    expect(replies.map(codeOf).sort()).toEqual(['201', ...Array(4).fill('409 AlreadyUndone')]);
    expect(await historyOf(stage, task)).toMatchObject([{ kind: 'taskClaimed' }, { kind: 'taskReleased' }]);
  });
});

describe('what is sent', () => {
  test('R3: the same key is the same batch, twenty at once and later', async () => {
    const tasks = await some(5);
    const send = (act = 'claim') =>
      elif.ask('POST', '/api/task-batches', { body: { act, tasks }, key: 'claims-of-this-morning' });
    const replies = await Promise.all(Array.from({ length: 20 }, () => send()));
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]).toMatchObject({ status: 201, json: { done: 5 } });
    for (const task of tasks) expect(await historyOf(stage, task)).toEqual([{ kind: 'taskClaimed', by: elif.id }]);
    expect(codeOf(await send('release'))).toBe('422 KeyReused');
  });

  test('R3: whoever died between the batch and its answer finds the batch, and not a second one', async () => {
    const tasks = await some(2);
    const [body, key] = [{ act: 'claim', tasks }, 'the-answer-was-never-kept'];
    const first = await elif.ask('POST', '/api/task-batches', { body, key });
    await stage.db('idempotency_keys').where({ key }).delete();
    expect((await elif.ask('POST', '/api/task-batches', { body, key })).json).toEqual(first.json);
    expect(await stage.db('task_batches').where({ key })).toHaveLength(1);
  });

  const task = 'a-task';
  test.each([
    [{ act: 'complete', tasks: [task] }, '/body/act'],
    [{ act: 'claim', tasks: [task], status: 'closed' }, '/body/status'],
    [{ act: 'claim', tasks: [task], outcome: 'approve' }, '/body/outcome'],
    [{ act: 'claim', filter: { firmId: '1' }, expect: 1 }, '/body/filter/firmId'],
    [{ act: 'claim', filter: {} }, '/body/expect'],
    [{ act: 'claim', filter: {}, tasks: [task], expect: 1 }, '/body/tasks'],
    [{ act: 'claim' }, '/body/tasks'],
    [{ act: 'claim', tasks: [] }, '/body/tasks'],
    [{ act: 'claim', tasks: ['a\u0000b'] }, '/body/tasks/0'],
    [{ act: 'claim', tasks: [task], value: 'me' }, '/body/value'],
    [{ act: 'assign', tasks: [task] }, '/body/value'],
    [{ act: 'assign', tasks: [task], value: 'elif' }, '/body/value'],
    [{ act: 'priority', tasks: [task], value: '2' }, '/body/value'],
    [{ act: 'followUp', tasks: [task], value: 'tomorrow' }, '/body/value'],
    [{ act: 'claim', tasks: Array.from({ length: 10_001 }, (_, n) => `${n}`) }, '/body/tasks'],
  ])('R26: nothing but what a batch declares (%#)', async (body, at) => {
    const refused = await elif.ask('POST', '/api/task-batches', { body });
    expect(codeOf(refused)).toBe('400 Unfit');
    expect(refused.json.fields!.map((field) => field.at)).toContain(at);
  });
});
