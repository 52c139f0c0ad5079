import { applicationUnderReview, firmOfCase } from '../api/case-world.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { type Employee, employ } from './staff.ts';

let stage: Stage;
let world: Awaited<ReturnType<typeof applicationUnderReview>>;
let elif: Employee;
let colleague: Employee;
let coordinator: Employee;
let outsider: Employee;
beforeEach(async () => {
  stage = await openStage();
  world = await applicationUnderReview(stage);
  elif = await employ(stage, ['Elif', 'Kaya'], [['membershipClerk', 'tim/ikmib']]);
  colleague = await employ(stage, ['Barış', 'Şimşek'], [['membershipClerk', 'tim/ikmib']]);
  coordinator = await employ(stage, ['Nermin', 'Tuna'], [['coordinator', 'tim/immib']]);
  outsider = await employ(stage, ['Oya', 'Er'], [['membershipClerk', 'tim/uib']]);
});
afterEach(() => stage.close());

type Saved = { id: string; name: string; version: number; mayEdit: boolean; filter: object };
let key = 0;
const ask = ({ cookie }: Employee, method: string, path: string, body?: object) =>
  stage.ask(method, path, { cookie, key: `filter-of-the-story-${++key}`, ...(body && { body }) });
const draft = (more: object = {}) => ({
  name: 'Gecikenler',
  filter: { overdue: true },
  sort: 'due',
  unit: null,
  ...more,
});
async function save(who: Employee, more: object = {}): Promise<Saved> {
  const reply = await ask(who, 'POST', '/api/saved-filters', draft(more));
  expect(reply.status).toBe(201);
  return reply.json as unknown as Saved;
}
const seenBy = async (who: Employee) => (await ask(who, 'GET', '/api/saved-filters')).json['filters'] as Saved[];
const namesOf = async (who: Employee) => (await seenBy(who)).map(({ name }) => name);
const badgesOf = async (who: Employee) => (await ask(who, 'GET', '/api/tasks/badges')).json['saved'];

test('a filter kept under a name is there on every device, finds what it says and is counted with the badges', async () => {
  await save(elif, { name: 'Kimya', filter: { q: 'kanarya' } });
  await save(elif, { name: 'Benim', filter: { assignee: 'me' } });
  await save(elif, { name: 'Firma', filter: { firm: firmOfCase, unit: 'tim/ikmib' } });
  const counts = async () =>
    ((await badgesOf(elif)) as { name: string; count: number }[]).map(({ name, count }) => [name, count]);
  expect(await counts()).toEqual([
    ['Benim', 0],
    ['Firma', 1],
    ['Kimya', 1],
  ]);
  await ask(elif, 'PUT', `/api/tasks/${encodeURIComponent(world.task)}/claim`);
  expect(await counts()).toEqual([
    ['Benim', 1],
    ['Firma', 1],
    ['Kimya', 1],
  ]);
});

test('R23: one’s own filter is nobody else’s; a shared one is for the people of the unit and those above it', async () => {
  const own = await save(elif, { name: 'Benim' });
  const shared = await save(elif, { name: 'Birimin', unit: 'tim/ikmib' });
  expect(await namesOf(elif)).toEqual(['Benim', 'Birimin']);
  expect(await namesOf(colleague)).toEqual(['Birimin']);
  expect(await namesOf(coordinator)).toEqual(['Birimin']);
  expect(await namesOf(outsider)).toEqual([]);
  for (const [who, id] of [
    [colleague, own.id],
    [coordinator, own.id],
    [outsider, shared.id],
  ] as const) {
    expect((await ask(who, 'DELETE', `/api/saved-filters/${id}`)).json.code).toBe('NotFound');
    expect((await ask(who, 'PUT', `/api/saved-filters/${id}`, { ...draft(), version: 1 })).json.code).toBe('NotFound');
  }
  const abroad = await employ(stage, ['Deniz', 'Ak'], [['coordinator', 'bthk']], 'bthk');
  const { cookie } = abroad;
  const list = await stage.ask('GET', '/api/saved-filters', { cookie, host: 'bthk.localhost:3000' });
  expect(list.json['filters']).toEqual([]);
});

test('a shared filter means each reader: “me” is whoever looks, and each counts within their own reach', async () => {
  await save(coordinator, { name: 'Üstlendiklerim', filter: { assignee: 'me' }, unit: 'tim/immib' });
  await ask(colleague, 'PUT', `/api/tasks/${encodeURIComponent(world.task)}/claim`);
  expect(await badgesOf(colleague)).toEqual([expect.objectContaining({ name: 'Üstlendiklerim', count: 1 })]);
  expect(await badgesOf(elif)).toEqual([expect.objectContaining({ name: 'Üstlendiklerim', count: 0 })]);
});

test('its maker and a coordinator of the unit change it; whom it is shared with is for its maker alone', async () => {
  const { id } = await save(elif, { unit: 'tim/ikmib' });
  const change = (who: Employee, version: number, more: object) =>
    ask(who, 'PUT', `/api/saved-filters/${id}`, { ...draft({ unit: 'tim/ikmib', ...more }), version });
  expect((await change(colleague, 1, { name: 'Onun' })).json.code).toBe('NotYours');
  expect((await seenBy(colleague))[0]).toMatchObject({ mayEdit: false });
  const changed = await change(coordinator, 1, { name: 'Acil', filter: { followUpDue: true } });
  expect(changed).toMatchObject({ status: 200, json: { name: 'Acil', version: 2, owner: { id: elif.id } } });
  expect((await change(coordinator, 2, { unit: null })).json.fields?.[0]?.at).toBe('/body/unit');
  expect((await change(elif, 2, { unit: null })).status).toBe(200);
  expect(await seenBy(coordinator)).toEqual([]);
});

test('R5: whoever changes an older version is told so, with what stands there now', async () => {
  const { id } = await save(elif, { unit: 'tim/ikmib' });
  const change = (who: Employee, name: string) =>
    ask(who, 'PUT', `/api/saved-filters/${id}`, { ...draft({ unit: 'tim/ikmib', name }), version: 1 });
  const replies = await Promise.all([change(elif, 'Elif'), change(coordinator, 'Nermin')]);
  const lost = replies.find(({ status }) => status === 409)!;
  const won = replies.find(({ status }) => status === 200)!;
  expect(lost.json).toMatchObject({ code: 'Changed', current: { name: won.json['name'], version: 2 } });
});

test('nobody shares with a unit that is not theirs', async () => {
  for (const unit of ['tim/immib', 'tim', 'tim/uib', 'bthk', 'tim/nowhere', '__proto__'])
    expect((await ask(elif, 'POST', '/api/saved-filters', draft({ unit }))).json.fields?.[0]?.at).toBe('/body/unit');
});

test('R38, R26: a filter has the members of the list and no other, and sorts by what the list sorts by', async () => {
  const fields = async (more: object) =>
    (await ask(elif, 'POST', '/api/saved-filters', draft(more))).json.fields?.map(({ at }) => at);
  expect(await fields({ filter: { salary: 1 } })).toEqual(['/body/filter/salary']);
  expect(await fields({ filter: { overdue: 'yes' } })).toEqual(['/body/filter/overdue']);
  expect(await fields({ filter: { assignee: '------------------------------------' } })).toEqual([
    '/body/filter/assignee',
  ]);
  for (const sort of ['opened_at', 'due; DROP TABLE tasks', 'due desc'])
    expect(await fields({ sort })).toEqual(['/body/sort']);
  expect(await fields({ person: elif.id })).toEqual(['/body/person']);
  const list = (query: string) => ask(elif, 'GET', `/api/tasks?${query}`);
  for (const query of ['sort=opened_at', 'sort=due,opened', 'order=desc', 'where=1%3D1', 'assignee=1%20OR%201'])
    expect((await list(query)).json.code).toBe('Unfit');
});

test('R38: whatever is written is a word like any other, in the list and in a saved filter', async () => {
  const odd = ["' OR 1=1 --", '%', '_', '\\', "ı'; DELETE FROM tasks; --", '{}', '$1', ':units', '?', '{"q":1}'];
  for (const q of odd) {
    const list = await ask(elif, 'GET', `/api/tasks?q=${encodeURIComponent(q)}`);
    expect(list).toMatchObject({ status: 200, json: { tasks: [] } });
    await save(elif, { name: q, filter: { q } });
  }
  const counted = (await badgesOf(elif)) as { name: string; count: number }[];
  expect(counted.map(({ name }) => name).sort()).toEqual([...odd].sort());
  expect(counted.every(({ count }) => count === 0)).toBe(true);
});

test('R27: names stand in Turkish order until somebody puts them in their own, which is theirs alone', async () => {
  const ids = new Map<string, string>();
  for (const name of ['Zor', 'İhracat', 'Işık', 'Çok acil', 'Cuma'])
    ids.set(name, (await save(elif, { name, unit: 'tim/ikmib' })).id);
  expect(await namesOf(elif)).toEqual(['Cuma', 'Çok acil', 'Işık', 'İhracat', 'Zor']);
  const hidden = await save(outsider, { name: 'Onların' });
  const filters = [ids.get('Zor')!, hidden.id, ids.get('İhracat')!];
  expect((await ask(elif, 'PUT', '/api/saved-filter-order', { filters })).status).toBe(204);
  expect(await namesOf(elif)).toEqual(['Zor', 'İhracat', 'Cuma', 'Çok acil', 'Işık']);
  expect(await namesOf(colleague)).toEqual(['Cuma', 'Çok acil', 'Işık', 'İhracat', 'Zor']);
});

test('a person keeps fifty filters; who has no post has none', async () => {
  for (let made = 0; made < 50; made++) await save(elif, { name: `Süzgeç ${made}` });
  expect((await ask(elif, 'POST', '/api/saved-filters', draft())).json.code).toBe('TooManyFilters');
  const applicant = await employ(stage, ['Ufuk', 'Ak'], []);
  expect((await ask(applicant, 'GET', '/api/saved-filters')).json.code).toBe('NotYours');
});

test('a filter that is removed is gone from lists and badges', async () => {
  const { id } = await save(elif, { unit: 'tim/ikmib' });
  await ask(colleague, 'PUT', '/api/saved-filter-order', { filters: [id] });
  expect((await ask(coordinator, 'DELETE', `/api/saved-filters/${id}`)).status).toBe(204);
  for (const who of [elif, colleague]) expect(await badgesOf(who)).toEqual([]);
  expect((await ask(elif, 'DELETE', `/api/saved-filters/${id}`)).json.code).toBe('NotFound');
});
