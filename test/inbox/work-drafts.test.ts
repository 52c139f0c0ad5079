import { eraseCase } from '../../db/erasure.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { type Clerk, caseBehind, clerk, codeOf, decided, lay, onItsWay } from './desk.ts';

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
const aTask = async () => (await lay(stage, 1, { from: laid++ }))[0]!;
const draftOf = (task: string) => `/api/tasks/${task}/draft`;
const save = (who: Clerk, task: string, missing: string, seen?: string) =>
  who.ask('PUT', draftOf(task), {
    body: { outcome: 'correct', answer: { missing } },
    ...(seen && { headers: { 'if-match': seen } }),
  });
const etagOf = ({ headers }: { headers: Record<string, unknown> }) => headers['etag'] as string;
const inDatabase = (task: string) => stage.db('task_drafts').where({ task });

test('a draft begun on one device goes on at another', async () => {
  const task = await aTask();
  expect((await elif.ask('GET', draftOf(task))).json).toEqual({ mine: null, others: [] });
  const first = await save(elif, task, 'Sirküler');
  expect(first).toMatchObject({ status: 200, json: { outcome: 'correct', answer: { missing: 'Sirküler' } } });
  const found = await elif.ask('GET', draftOf(task));
  expect(etagOf(found)).toBe(etagOf(first));
  expect((await save(elif, task, 'Sirkülerin ikinci sayfası', etagOf(found))).status).toBe(200);
  const { json } = await elif.ask('GET', draftOf(task));
  expect(json).toMatchObject({ mine: { answer: { missing: 'Sirkülerin ikinci sayfası' } } });
});

test('R5: a window that has not seen the newest version overwrites nothing; it gets that version and its own words', async () => {
  const task = await aTask();
  const seen = etagOf(await save(elif, task, 'bir'));
  expect((await save(elif, task, 'iki', seen)).status).toBe(200);
  for (const stale of [seen, undefined, '"*"', 'nonsense'])
    expect(await save(elif, task, 'üç', stale)).toMatchObject({
      status: 409,
      json: {
        code: 'Changed',
        draft: { answer: { missing: 'iki' } },
        typed: { outcome: 'correct', answer: { missing: 'üç' } },
      },
    });
  const { version } = (await elif.ask('GET', draftOf(task))).json['mine'] as { version: string };
  expect((await elif.ask('DELETE', draftOf(task))).status).toBe(204);
  expect(await save(elif, task, 'dört', `"${version}"`)).toMatchObject({ status: 409, json: { draft: null } });
});

test('R5: of ten windows that save over one version at once, one does', async () => {
  const task = await aTask();
  const seen = etagOf(await save(elif, task, 'ilk'));
  const replies = await Promise.all(Array.from({ length: 10 }, (_, index) => save(elif, task, `${index}`, seen)));
  const winner = replies.findIndex(({ status }) => status === 200);
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(replies.filter(({ json }) => json.code === 'Changed')).toHaveLength(9);
  expect(await inDatabase(task)).toMatchObject([{ answer: JSON.stringify({ missing: `${winner}` }) }]);
});

test('two clerks draft side by side; each reads their own, the coordinator both, with names', async () => {
  const task = await aTask();
  await save(elif, task, 'Elif’in sözleri');
  await save(baris, task, 'Barış’ın sözleri');
  const reads = async (who: Clerk) => (await who.ask('GET', draftOf(task))).text;
  expect(await reads(elif)).not.toContain('Barış');
  expect(await reads(baris)).not.toContain('Elif');
  expect((await deniz.ask('GET', draftOf(task))).json).toMatchObject({
    mine: null,
    others: [
      { person: { id: elif.id, title: 'Elif Kaya' }, answer: { missing: 'Elif’in sözleri' } },
      { person: { id: baris.id, title: 'Barış Şimşek' }, answer: { missing: 'Barış’ın sözleri' } },
    ],
  });
});

test('once a colleague has claimed it the draft is not kept on, but nothing typed is lost', async () => {
  const task = await aTask();
  const seen = etagOf(await save(elif, task, 'yarım'));
  expect((await baris.ask('PUT', `/api/tasks/${task}/claim`)).status).toBe(204);
  expect(await save(elif, task, 'tam', seen)).toMatchObject({
    status: 409,
    json: { code: 'ClaimedByOther', by: 'Barış Şimşek', typed: { answer: { missing: 'tam' } } },
  });
  expect((await elif.ask('GET', draftOf(task))).json).toMatchObject({ mine: { answer: { missing: 'yarım' } } });
});

test('drafts go when the task is decided; whoever was still writing is told by whom, and gets the words back', async () => {
  const [task, leaving] = [await aTask(), await aTask()];
  const seen = etagOf(await save(elif, task, 'yarım'));
  await save(baris, task, 'yarım');
  await decided(stage, task, baris.id, 'reject');
  expect(await inDatabase(task)).toEqual([]);
  await onItsWay(stage, leaving, baris.id);
  for (const one of [task, leaving])
    expect(await save(elif, one, 'tam', one === task ? seen : undefined)).toMatchObject({
      status: 409,
      json: { code: 'AlreadyDecided', decided: { by: 'Barış Şimşek' }, typed: { answer: { missing: 'tam' } } },
    });
  expect([...(await inDatabase(task)), ...(await inDatabase(leaving))]).toEqual([]);
});

test('a draft is at most 64 KB and comes back to the letter; nothing of it is looked at', async () => {
  const task = await aTask();
  const fits = 64 * 1024 - JSON.stringify({ missing: '' }).length;
  const seen = etagOf(await save(elif, task, 'x'.repeat(fits)));
  expect(await save(elif, task, 'x'.repeat(fits + 1), seen)).toMatchObject({
    status: 413,
    json: { code: 'TooLarge', detail: 'Taslak en fazla 64 KB olabilir.' },
  });
  const odd = '\u0001 \u202e İı 🦊';
  expect((await save(elif, task, odd, seen)).status).toBe(200);
  expect((await elif.ask('GET', draftOf(task))).json).toMatchObject({ mine: { answer: { missing: odd } } });
});

test.each([
  [{ answer: {}, person: 'x' }, '/body/person'],
  [{ answer: 'words' }, '/body/answer'],
  [{ outcome: 'approve' }, '/body/answer'],
])('R26: a draft is an outcome and an answer, nothing else (%#)', async (body, at) => {
  const refused = await elif.ask('PUT', draftOf(await aTask()), { body });
  expect(codeOf(refused)).toBe('400 Unfit');
  expect(refused.json.fields!.map((field) => field.at)).toEqual([at]);
});

test('what clerks wrote about a case is erased with it: note, earlier notes, drafts', async () => {
  const task = await aTask();
  const [old, newer] = ['Ayşe Hanım aradı.', 'Ayşe Hanım yeniden aradı.'];
  await elif.ask('PUT', `/api/tasks/${task}/note`, { body: { note: old } });
  const body = { act: 'note', tasks: [task], value: newer };
  expect((await elif.ask('POST', '/api/task-batches', { body })).status).toBe(201);
  await save(elif, task, 'Ayşe Hanımın sirküleri');
  const everything = async () =>
    JSON.stringify(
      await Promise.all(['tasks', 'task_drafts', 'task_batch_rows', 'task_batches'].map((of) => stage.db(of))),
    );
  for (const words of [old, newer, 'sirküleri']) expect(await everything()).toContain(words);
  await stage.db.transaction((trx) => eraseCase(trx, caseBehind(task), stage.now()));
  expect(await everything()).not.toContain('Ayşe');
});
