import { openStage, type Stage } from '../api/stage.ts';
import { type Clerk, caseBehind, clerk, codeOf, decided, historyOf, holders, lay, onItsWay } from './desk.ts';

let stage: Stage;
let [elif, baris, deniz, stranger] = [] as unknown as Clerk[] as [Clerk, Clerk, Clerk, Clerk];
beforeAll(async () => {
  stage = await openStage();
  elif = await clerk(stage, 'Elif Kaya', 'membershipClerk', 'tim/ikmib');
  baris = await clerk(stage, 'Barış Şimşek', 'membershipClerk', 'tim/ikmib');
  deniz = await clerk(stage, 'Deniz Aydın', 'coordinator', 'tim/immib');
  stranger = await clerk(stage, 'Umut Er', 'membershipClerk', 'tim/uib');
});
afterAll(() => stage.close());

let laid = 0;
const aTask = async (setting: Parameters<typeof lay>[2] = {}) =>
  (await lay(stage, 1, { ...setting, from: laid++ }))[0]!;
const assign = (who: Clerk, task: string, person: string | null) =>
  who.ask('PUT', `/api/tasks/${task}/assignee`, { body: { person } });
const put = (who: Clerk, task: string, what: string, body: object) =>
  who.ask('PUT', `/api/tasks/${task}/${what}`, { body });

describe('who has a task', () => {
  test('a coordinator gives it to whom they want, and to somebody else, and to nobody; history and lists follow', async () => {
    const task = await aTask();
    for (const person of [elif.id, baris.id, null]) expect((await assign(deniz, task, person)).status).toBe(204);
    expect(await holders(stage, [task])).toEqual([null]);
    expect(await historyOf(stage, task)).toEqual([
      { kind: 'taskAssigned', by: deniz.id, to: elif.id },
      { kind: 'taskAssigned', by: deniz.id, to: baris.id },
      { kind: 'taskReleased', by: deniz.id },
    ]);
    const { json } = await elif.ask('GET', `/api/cases/${caseBehind(task)}/events`);
    expect((json['events'] as { sentence: string }[]).map(({ sentence }) => sentence)).toEqual([
      'İş atandı: Elif Kaya (atayan: Deniz Aydın).',
      'İş atandı: Barış Şimşek (atayan: Deniz Aydın).',
      'Deniz Aydın işi bıraktı.',
    ]);
  });

  test('a clerk takes a free one, hands it to a colleague, and then has no say in it', async () => {
    const task = await aTask();
    expect((await assign(elif, task, elif.id)).status).toBe(204);
    expect((await assign(elif, task, baris.id)).status).toBe(204);
    expect(await holders(stage, [task])).toEqual([baris.id]);
    const refused = await assign(elif, task, elif.id);
    expect(refused).toMatchObject({ status: 409, json: { code: 'ClaimedByOther', by: 'Barış Şimşek' } });
    expect(codeOf(await assign(elif, task, null))).toBe('409 ClaimedByOther');
    expect(await historyOf(stage, task)).toEqual([
      { kind: 'taskClaimed', by: elif.id },
      { kind: 'taskAssigned', by: elif.id, to: baris.id },
    ]);
  });

  test('a clerk gives away nothing that is not theirs, and the same again changes nothing', async () => {
    const task = await aTask();
    expect(codeOf(await assign(elif, task, baris.id))).toBe('403 NotYours');
    for (const _ of [1, 2]) expect((await assign(deniz, task, baris.id)).status).toBe(204);
    expect(await historyOf(stage, task)).toHaveLength(1);
  });

  test('R24: nobody is given what they may not decide: another union’s clerk, the filer, one who has left, nobody at all', async () => {
    const filer = await clerk(stage, 'Filiz Ak', 'membershipClerk', 'tim/ikmib', ['1000000026']);
    const task = await aTask({ firm: '1000000026' });
    const gone = await clerk(stage, 'Gül Er', 'membershipClerk', 'tim/ikmib');
    await stage.db('persons').where({ id: gone.id }).update({ disabled_at: stage.now() });
    const elsewhere = '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11';
    for (const person of [stranger.id, filer.id, gone.id, elsewhere]) {
      const refused = await assign(deniz, task, person);
      expect(codeOf(refused)).toBe('422 NotAssignable');
      expect(refused.text).not.toMatch(/Umut|Filiz|Gül/);
    }
    expect(codeOf(await assign(filer, task, filer.id))).toBe('403 NotYours');
    const names = (await deniz.ask('GET', `/api/tasks/${task}/assignees`)).json['assignees'] as { title: string }[];
    expect(names.map(({ title }) => title)).toEqual(['Deniz Aydın', 'Elif Kaya', 'Barış Şimşek']);
  });

  test('whoever could have it is listed with how much they have', async () => {
    const [busy, idle] = [await clerk(stage, 'Nil Koç', 'membershipClerk', 'tim/uib'), stranger];
    const tasks = await lay(stage, 3, { unit: 'tim/uib', from: 5_000 });
    for (const task of tasks.slice(1)) expect((await assign(busy, task, busy.id)).status).toBe(204);
    expect((await idle.ask('GET', `/api/tasks/${tasks[0]}/assignees`)).json['assignees']).toEqual([
      { id: idle.id, title: 'Umut Er', open: 0 },
      { id: busy.id, title: 'Nil Koç', open: 2 },
    ]);
  });

  test('R4: of thirty who take a free task at once one has it; the others are told who, and history says it once', async () => {
    const task = await aTask();
    const [names, crowd] = [{ [elif.id]: 'Elif Kaya', [baris.id]: 'Barış Şimşek' }, [elif, baris]];
    const takes = Array.from({ length: 30 }, (_, index) => crowd[index % 2]!);
    const replies = await Promise.all(takes.map((who) => assign(who, task, who.id)));
    const holder = (await holders(stage, [task]))[0]!;
    for (const [index, who] of takes.entries())
      expect(replies[index]).toMatchObject(
        who.id === holder ? { status: 204 } : { status: 409, json: { code: 'ClaimedByOther', by: names[holder] } },
      );
    expect(await historyOf(stage, task)).toEqual([{ kind: 'taskClaimed', by: holder }]);
  });
});

describe('what a desk writes on a task', () => {
  test('note, follow-up day and priority stand in the list; the case remembers who noted and hurried, applicants do not read it', async () => {
    const task = await aTask({ firm: '1000000018' });
    const ayse = await clerk(stage, 'Ayşe Ak', 'membershipClerk', 'tim/uib', ['1000000018']);
    await stage.db('memberships').where({ person: ayse.id }).delete();
    await stage
      .db('cases')
      .where({ id: caseBehind(task) })
      .update({ opened_by: ayse.id });
    expect((await put(elif, task, 'note', { note: 'Firma öğleden sonra arayacak.' })).status).toBe(204);
    expect((await put(baris, task, 'follow-up', { followUp: '2026-11-24' })).status).toBe(204);
    expect((await put(baris, task, 'priority', { priority: 2 })).status).toBe(204);
    const { json } = await deniz.ask('GET', '/api/tasks?firm=1000000018');
    expect(json['tasks']).toMatchObject([
      { note: 'Firma öğleden sonra arayacak.', followUp: '2026-11-24', priority: 2 },
    ]);
    expect(await historyOf(stage, task)).toEqual([
      { kind: 'taskNoted', by: elif.id },
      { kind: 'taskPrioritised', by: baris.id, priority: 2 },
    ]);
    expect((await elif.ask('GET', `/api/tasks/${task}`)).json['desk']).toEqual({
      ...{ priority: 2, followUp: '2026-11-24', note: 'Firma öğleden sonra arayacak.' },
      ...{ notedBy: { id: elif.id, title: 'Elif Kaya' }, notedAt: stage.now().toISOString() },
    });
    const events = (who: Clerk) => who.ask('GET', `/api/cases/${caseBehind(task)}/events`);
    expect((await events(elif)).text).toContain('Barış Şimşek işin önceliğini değiştirdi: acil.');
    await assign(deniz, task, elif.id);
    const told = (await events(ayse)).json['events'] as { kind: string; sentence: string }[];
    expect(told).toMatchObject([{ kind: 'taskAssigned', sentence: 'İş atandı: Görevli (atayan: Görevli).' }]);
    expect((await ayse.ask('GET', `/api/tasks/${task}`)).json).toMatchObject({ desk: null, assignee: null });
  });

  test('the follow-up day brings the task into the list of that day, and goes again', async () => {
    const task = await aTask({ unit: 'tim/uib' });
    const due = async () =>
      ((await stranger.ask('GET', '/api/tasks?followUpDue=true')).json['tasks'] as { id: string }[]).map(
        ({ id }) => id,
      );
    await put(stranger, task, 'follow-up', { followUp: '2026-11-20' });
    expect(await due()).toEqual([task]);
    await put(stranger, task, 'follow-up', { followUp: null });
    expect(await due()).toEqual([]);
  });

  test('R6: on a decided task nothing is changed; who decided, when and what is told, and what was typed comes back', async () => {
    const task = await aTask();
    await decided(stage, task, baris.id);
    const body = { note: 'Sirküler eksik.' };
    expect(await put(elif, task, 'note', body)).toMatchObject({
      status: 409,
      json: {
        code: 'AlreadyDecided',
        decided: { by: 'Barış Şimşek', at: stage.now().toISOString(), outcome: 'approve', label: 'Onayla' },
        typed: body,
      },
    });
    for (const [what, sent] of [
      ['assignee', { person: elif.id }],
      ['follow-up', { followUp: '2026-11-24' }],
      ['priority', { priority: 1 }],
    ] as const)
      expect(await put(deniz, task, what, sent)).toMatchObject({ status: 409, json: { code: 'AlreadyDecided' } });
  });

  test('R4: a decision that comes second is told of the first, and comes back as it was sent', async () => {
    const task = await aTask();
    await decided(stage, task, baris.id);
    const body = { outcome: 'correct', answer: { missing: 'Sirkülerin ikinci sayfası' } };
    const refused = await elif.ask('POST', `/api/tasks/${task}/completion`, { body, key: 'a-second-too-late' });
    expect(refused).toMatchObject({
      status: 409,
      json: { code: 'AlreadyDecided', decided: { by: 'Barış Şimşek', label: 'Onayla' }, typed: body },
    });
  });

  test('a decision that is still on its way to the case counts', async () => {
    const task = await aTask();
    await onItsWay(stage, task, baris.id);
    expect(await put(elif, task, 'priority', { priority: 1 })).toMatchObject({
      status: 409,
      json: { code: 'AlreadyDecided', decided: { by: 'Barış Şimşek' } },
    });
  });

  test('R23: for another union’s clerk there is no such task; whoever filed it sees it and arranges nothing', async () => {
    const filer = await clerk(stage, 'Filiz Ok', 'membershipClerk', 'tim/ikmib', ['1000000034']);
    const task = await aTask({ firm: '1000000034' });
    for (const [what, body] of [
      ['assignee', { person: stranger.id }],
      ['note', { note: 'x' }],
      ['follow-up', { followUp: null }],
      ['priority', { priority: 2 }],
      ['draft', { answer: {} }],
    ] as const) {
      expect(codeOf(await put(stranger, task, what, body))).toBe('404 NotFound');
      expect(codeOf(await put(filer, task, what, body))).toBe('403 NotYours');
    }
    expect(codeOf(await stranger.ask('GET', `/api/tasks/${task}/assignees`))).toBe('404 NotFound');
    expect(codeOf(await filer.ask('GET', `/api/tasks/${task}/assignees`))).toBe('403 NotYours');
  });

  test.each([
    ['note', { note: 'a', by: 'x' }, '/body/by'],
    ['note', { note: '' }, '/body/note'],
    ['note', { note: 'a\u0000b' }, '/body/note'],
    ['note', { note: 'x'.repeat(2_001) }, '/body/note'],
    ['priority', { priority: 3 }, '/body/priority'],
    ['priority', { priority: 1, status: 'closed' }, '/body/status'],
    ['follow-up', { followUp: '2026-02-30' }, '/body/followUp'],
    ['follow-up', { followUp: '0001-01-01' }, '/body/followUp'],
    ['assignee', { person: 'me' }, '/body/person'],
    ['assignee', { person: null, role: 'coordinator' }, '/body/role'],
  ] as const)('R26: %s takes what it declares and nothing else (%#)', async (what, body, at) => {
    const refused = await put(elif, await aTask(), what, body);
    expect(codeOf(refused)).toBe('400 Unfit');
    expect(refused.json.fields!.map((field) => field.at)).toContain(at);
  });
});
