import { saveFirm } from '../../db/firms.ts';
import { insertTask } from '../../db/tasks.ts';
import { firmNamed } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { type Clerk, caseBehind, clerk, decided, lay } from './desk.ts';

let stage: Stage;
let [ikmib, uib, coordinator] = [] as unknown as Clerk[] as [Clerk, Clerk, Clerk];
beforeAll(async () => {
  stage = await openStage();
  ikmib = await clerk(stage, 'Elif Kaya', 'membershipClerk', 'tim/ikmib');
  uib = await clerk(stage, 'Umut Er', 'membershipClerk', 'tim/uib');
  coordinator = await clerk(stage, 'Deniz Aydın', 'coordinator', 'tim');
});
afterAll(() => stage.close());

const list = async (who: Clerk, query: string) =>
  ((await who.ask('GET', `/api/tasks?${query}`)).json['tasks'] as { id: string }[]).map(({ id }) => id);
const count = async (who: Clerk, query: string) => (await who.ask('GET', `/api/tasks/count?${query}`)).json;

let laid = 20_000;
type Opened = {
  readonly units: readonly string[];
  readonly due?: Date;
  readonly title?: string;
  readonly firm?: string;
};

/** One more case, its task on the desks of these units. */
async function opened({ units, due, title = 'Örnek A.Ş.', firm = '1000000018' }: Opened): Promise<string> {
  const caseId = `00000000-0000-7000-9000-${String(++laid).padStart(12, '0')}`;
  const id = `${caseId}:review:1`;
  await stage.db.transaction(async (trx) => {
    await saveFirm(trx, firmNamed(firm, { title }), stage.now());
    const kind = { institution: 'tim', process: 'membershipApplication' };
    await trx('cases').insert({
      id: caseId,
      number: `TIM-2027-${laid}`,
      ...kind,
      state: 'open',
      firm,
      opened_at: stage.now(),
    });
    const times = { opened_at: stage.now(), due: due ?? null, target: null, why: {}, agenda: [], opened_hash: null };
    const row = { id, case_id: caseId, workflow_id: caseId, ...kind, ...times, step: 'review', part: '', about: {} };
    await insertTask(
      trx,
      row,
      units.map((unit) => ({ unit, role: 'membershipClerk', door: '' })),
    );
  });
  return id;
}

test('R27: a firm is found by its name however its Turkish letters are written, by parts of words, by tax number and case number', async () => {
  const task = await opened({ units: ['tim/ikmib'], title: 'Işıltı İğne Şişe Çığır Ölçü A.Ş.', firm: '1000000026' });
  await opened({ units: ['tim/ikmib'], title: 'Başka Ltd.', firm: '1000000034' });
  const number = `TIM-2027-${laid - 1}`;
  const words = [
    'ışıltı',
    'IŞILTI',
    'isilti',
    'İĞNE',
    'iğne',
    'igne',
    'ŞİŞE',
    'sise',
    'çığ',
    'CIGIR',
    'olcu iğne',
    'şilt',
  ];
  for (const q of [...words, '1000000026', number, number.toLowerCase(), number.slice(4)])
    expect({ q, found: await list(ikmib, new URLSearchParams({ q }).toString()) }).toEqual({ q, found: [task] });
  expect(await list(ikmib, 'q=igneci')).toEqual([]);
  expect(await list(uib, 'q=isilti')).toEqual([]);
});

test('overdue is what is due before now, also by its target; a deadline to come is not', async () => {
  const before = await opened({ units: ['tim/uib'], due: new Date(stage.now().getTime() - 1) });
  await opened({ units: ['tim/uib'], due: new Date(stage.now().getTime() + 60_000) });
  expect(await list(uib, 'overdue=true')).toEqual([before]);
  stage.later(2);
  expect(await list(uib, 'overdue=true')).toHaveLength(2);
  expect(await count(uib, 'overdue=true')).toEqual({ count: 2, more: false });
});

test('a task that is open to several units stands once in each list, counts once, and is gone from all once any has decided', async () => {
  const task = await opened({
    units: ['tim/ikmib', 'tim/uib', 'tim/cib'],
    title: 'Üç Birlikli A.Ş.',
    firm: '1000000042',
  });
  const places = [ikmib, uib, coordinator];
  for (const who of places) {
    expect(await list(who, 'firm=1000000042')).toEqual([task]);
    expect(await count(who, 'firm=1000000042')).toEqual({ count: 1, more: false });
  }
  const all = (await count(coordinator, '')) as { count: number };
  expect(await list(coordinator, 'limit=100')).toHaveLength(all.count);
  expect((await uib.ask('PUT', `/api/tasks/${task}/claim`)).status).toBe(204);
  const refused = await ikmib.ask('PUT', `/api/tasks/${task}/claim`);
  expect(refused).toMatchObject({ status: 409, json: { code: 'ClaimedByOther', by: 'Umut Er' } });
  await decided(stage, task, uib.id);
  for (const who of places) expect(await list(who, 'firm=1000000042')).toEqual([]);
  const late = await ikmib.ask('PUT', `/api/tasks/${task}/claim`);
  expect(late.json).toMatchObject({ code: 'AlreadyDecided', decided: { by: 'Umut Er', outcome: 'approve' } });
  expect((await ikmib.ask('GET', `/api/cases/${caseBehind(task)}`)).status).toBe(200);
});

test('counts are exact to 10,000 and then say that there are more', async () => {
  const mib = await clerk(stage, 'Can Er', 'membershipClerk', 'tim/mib');
  await lay(stage, 10_000, { unit: 'tim/mib' });
  expect(await count(mib, '')).toEqual({ count: 10_000, more: false });
  await lay(stage, 1, { unit: 'tim/mib', from: 10_000 });
  expect(await count(mib, '')).toEqual({ count: 10_000, more: true });
  const { json } = await mib.ask('GET', '/api/tasks/badges');
  expect(json).toMatchObject({ all: { count: 10_000, more: true }, mine: { count: 0, more: false } });
});
