import { loadCalendar } from '../../db/calendars.ts';
import { deadline } from '../../domain/calendar.ts';
import { applicationUnderReview } from '../api/case-world.ts';
import { cookieOf, linkOf, password, settle } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { type Employee, employ } from './staff.ts';

let stage: Stage;
let world: Awaited<ReturnType<typeof applicationUnderReview>>;
let admin: Employee;
let clerk: Employee;
beforeEach(async () => {
  stage = await openStage();
  world = await applicationUnderReview(stage);
  admin = await employ(stage, ['Nermin', 'Tuna'], [['administrator', 'tim/immib']]);
  clerk = await employ(stage, ['Elif', 'Kaya'], [['membershipClerk', 'tim/ikmib']]);
});
afterEach(() => stage.close());

let key = 0;
const send = (who: Employee, method: string, path: string, body?: object) =>
  stage.ask(method, path, {
    ...{ cookie: who.cookie, key: `administration-number-${++key}` },
    ...(body && { body }),
  });
const members = async (who = admin) =>
  (await send(who, 'GET', '/api/memberships')).json['memberships'] as Record<string, string>[];
const membershipOf = async (person: string) => (await members()).find((one) => one['person'] === person)!['id'];
const claim = () => send(clerk, 'PUT', `/api/tasks/${encodeURIComponent(world.task)}/claim`);
const journalOf = ({ id: person }: Employee) =>
  stage.db('journal').where({ person }).orderBy('seq').select('kind', 'data');
const isIn = async ({ cookie }: Employee) => (await stage.ask('GET', '/api/session', { cookie })).status === 200;

test('R21, R24: a role that is given or taken ends the sessions, is in the journal and counts at the next request', async () => {
  const given = await send(admin, 'POST', '/api/memberships', {
    person: clerk.id,
    role: 'coordinator',
    unit: 'tim/immib',
  });
  expect(given.status).toBe(201);
  expect(await isIn(clerk)).toBe(false);
  clerk = { ...clerk, cookie: await cookieOf(stage, { person: clerk.id }) };
  expect((await stage.ask('GET', '/api/session', { cookie: clerk.cookie })).json['roles']).toHaveLength(2);
  expect((await send(admin, 'DELETE', `/api/memberships/${given.json['id']}`)).status).toBe(204);
  expect(await isIn(clerk)).toBe(false);
  expect((await send(admin, 'DELETE', `/api/memberships/${given.json['id']}`)).json.code).toBe('NotFound');
  const posts = [{ role: 'coordinator', unit: 'tim/immib' }];
  expect(await journalOf(admin)).toEqual([
    { kind: 'rolesGiven', data: { to: clerk.id, posts } },
    { kind: 'rolesTaken', data: { from: clerk.id, posts } },
  ]);
});

test('giving what somebody has already changes nothing: no session ends, nothing is written down', async () => {
  const body = { person: clerk.id, role: 'membershipClerk', unit: 'tim/ikmib' };
  const reply = await send(admin, 'POST', '/api/memberships', body);
  expect(reply).toMatchObject({ status: 201, json: { id: await membershipOf(clerk.id) } });
  expect(await isIn(clerk)).toBe(true);
  expect(await journalOf(admin)).toEqual([]);
});

test('a task claimed by a role that is taken goes back to its desk, and the case’s history says so', async () => {
  expect((await claim()).status).toBe(204);
  await send(admin, 'DELETE', `/api/memberships/${await membershipOf(clerk.id)}`);
  expect(await stage.db('tasks').where({ id: world.task }).first()).toMatchObject({ assignee: null, claimed_at: null });
  expect(await stage.db('task_candidates').where({ task: world.task }).pluck('assignee')).toEqual([null]);
  const last = await stage.db('case_events').where({ case_id: world.caseId }).orderBy('seq', 'desc').first();
  expect(last).toMatchObject({ kind: 'taskReleased', data: { task: world.task, by: admin.id } });
});

test('a task stays claimed where another role of the same person reaches it', async () => {
  await stage.db('memberships').insert({ person: clerk.id, role: 'coordinator', unit: 'tim', since: stage.now() });
  await claim();
  await send(admin, 'DELETE', `/api/memberships/${await membershipOf(clerk.id)}`);
  expect(await stage.db('tasks').where({ id: world.task }).first('assignee')).toEqual({ assignee: clerk.id });
});

test('R23: nobody administers themselves, units of others, strangers or people of another institution', async () => {
  const elsewhere = await employ(stage, ['Deniz', 'Ak'], [['supportAgent', 'bthk']], 'bthk');
  const other = await employ(stage, ['Oya', 'Er'], [['membershipClerk', 'tim/uib']]);
  const give = async (body: object) => {
    const { json } = await send(admin, 'POST', '/api/memberships', {
      ...{ person: clerk.id, role: 'supportAgent', unit: 'tim/ikmib' },
      ...body,
    });
    return json.fields?.[0]?.at ?? json.code;
  };
  for (const unit of ['tim', 'tim/uib', 'bthk', '__proto__']) expect(await give({ unit })).toBe('/body/unit');
  for (const { id: person } of [elsewhere, other]) expect(await give({ person })).toBe('/body/person');
  expect(await give({ person: admin.id })).toBe('OwnRights');
  expect(await give({ role: 'king' })).toBe('/body/role');
  expect((await send(admin, 'DELETE', `/api/memberships/${await membershipOf(admin.id)}`)).json.code).toBe('OwnRights');
  const theirs = await stage.db('memberships').whereIn('person', [elsewhere.id, other.id]).pluck('id');
  for (const id of theirs) expect((await send(admin, 'DELETE', `/api/memberships/${id}`)).json.code).toBe('NotFound');
  expect((await members()).map((one) => one['person'])).not.toContain(other.id);
});

test('R21, R24: a closed account is out at its next request: session, token, link, claim; its journal stays', async () => {
  const body = { name: 'betik', scopes: ['tasks:read'], days: 5 };
  const { json } = await send(clerk, 'POST', '/api/tokens', body);
  const headers = { authorization: `Bearer ${json['token']}` };
  const link = await linkOf(stage, { person: clerk.id });
  await claim();
  expect((await send(admin, 'PUT', `/api/accounts/${clerk.id}/closure`)).status).toBe(204);
  expect(await isIn(clerk)).toBe(false);
  expect((await stage.ask('GET', '/api/tasks', { headers })).json.code).toBe('TokenUnknown');
  const reset = await stage.ask('PUT', '/api/password', {
    body: { token: link, password: 'dört turna bir göl kıyısı' },
  });
  expect(reset.json.code).toBe('LinkVoided');
  expect(await stage.db('tasks').where({ id: world.task }).first('assignee')).toEqual({ assignee: null });
  expect((await members()).find((one) => one['person'] === clerk.id)).toMatchObject({ closed: true });
  expect((await send(admin, 'PUT', `/api/accounts/${clerk.id}/closure`)).status).toBe(204);
  expect((await journalOf(admin)).map(({ kind }) => kind)).toEqual(['tokensRevoked', 'accountClosed']);
});

test('an account that is opened again signs in anew; tokens, links and sessions do not come back', async () => {
  const id = await settle(stage, {
    ...{ name: ['Can', 'Er'], email: 'can@immib.example.com' },
    roles: [{ role: 'membershipClerk', unit: 'tim/ikmib' }],
  });
  const can = { id, name: 'Can Er', cookie: await cookieOf(stage, { person: id }) };
  const { json } = await send(can, 'POST', '/api/tokens', { name: 'betik', scopes: ['tasks:read'], days: 5 });
  const signIn = () => stage.ask('POST', '/api/session', { body: { email: 'can@immib.example.com', password } });
  await send(admin, 'PUT', `/api/accounts/${id}/closure`);
  expect((await signIn()).status).toBe(401);
  expect((await send(admin, 'DELETE', `/api/accounts/${id}/closure`)).status).toBe(204);
  expect(await isIn(can)).toBe(false);
  expect((await stage.ask('GET', '/api/tasks', { headers: { authorization: `Bearer ${json['token']}` } })).status).toBe(
    401,
  );
  expect((await signIn()).status).toBe(201);
  expect((await journalOf(admin)).map(({ kind }) => kind)).toEqual([
    'tokensRevoked',
    'accountClosed',
    'accountReopened',
  ]);
});

test('R23: an account is closed by whoever administers all that its owner is, never by its owner', async () => {
  const close = async (who: Employee, id: string) => (await send(who, 'PUT', `/api/accounts/${id}/closure`)).json.code;
  const root = await employ(stage, ['Kaya', 'Ak'], [['administrator', 'tim']]);
  const wide = await employ(
    stage,
    ['Oya', 'Er'],
    [
      ['membershipClerk', 'tim/ikmib'],
      ['membershipClerk', 'tim/uib'],
    ],
  );
  const other = await employ(stage, ['Işık', 'Er'], [['membershipClerk', 'tim/uib']]);
  const applicant = await employ(stage, ['Ufuk', 'Ak'], []);
  const elsewhere = await employ(stage, ['Deniz', 'Ak'], [['supportAgent', 'bthk']], 'bthk');
  expect(await close(admin, wide.id)).toBe('KeptElsewhere');
  for (const { id } of [other, applicant, elsewhere]) expect(await close(admin, id)).toBe('NotFound');
  expect(await close(admin, admin.id)).toBe('OwnRights');
  expect(await close(clerk, admin.id)).toBe('NotYours');
  expect(await close(root, elsewhere.id)).toBe('NotFound');
  for (const { id } of [wide, other, applicant, admin]) expect(await close(root, id)).toBeUndefined();
  expect(await isIn(admin)).toBe(false);
});

test('the administrator of the institution keeps its calendar; each change raises its version and is in the journal', async () => {
  const root = await employ(stage, ['Kaya', 'Ak'], [['administrator', 'tim']]);
  const put = (who: Employee, day: string, body: object) => send(who, 'PUT', `/api/holidays/${day}`, body);
  const year = async () =>
    (await send(clerk, 'GET', '/api/holidays?year=2026')).json as { version: number; holidays: object[] };
  const before = await year();
  expect((await put(root, '2026-11-24', { name: 'İdari izin', half: false })).status).toBe(204);
  expect((await put(root, '2026-11-24', { name: 'İdari izin', half: false })).status).toBe(204);
  const after = await year();
  expect(after.version).toBe(before.version + 1);
  expect(after.holidays).toContainEqual({ day: '2026-11-24', name: 'İdari izin', half: false, computed: false });
  const drop = (reason: string) => send(root, 'DELETE', `/api/holidays/2026-11-24?${new URLSearchParams({ reason })}`);
  expect((await drop('')).json.code).toBe('Unfit');
  expect((await drop('Karar geri alındı')).status).toBe(204);
  expect((await drop('Karar geri alındı')).json.code).toBe('NotFound');
  expect(await year()).toEqual({ ...before, version: before.version + 2 });
  expect((await put(admin, '2026-11-24', { name: 'x', half: false })).json.code).toBe('KeptElsewhere');
  expect((await put(clerk, '2026-11-24', { name: 'x', half: false })).json.code).toBe('NotYours');
  expect((await put(root, '2026-02-30', { name: 'x', half: false })).json.code).toBe('Unfit');
  expect((await journalOf(root)).map(({ kind, data }) => [kind, data.day, data.before, data.reason])).toEqual([
    ['holidayKept', '2026-11-24', null, undefined],
    ['holidayRemoved', '2026-11-24', { name: 'İdari izin', half: false }, 'Karar geri alındı'],
  ]);
});

test('a deadline keeps its day and its explanation when the calendar changes; the next one counts the new holiday', async () => {
  const root = await employ(stage, ['Kaya', 'Ak'], [['administrator', 'tim']]);
  const twoDays = async () => deadline(stage.now(), { businessDays: 2 }, await loadCalendar(stage.db, 'tim'));
  const { due, why } = await twoDays();
  await stage
    .db('tasks')
    .where({ id: world.task })
    .update({ due, why: JSON.stringify({ due: why }) });
  const shown = async () => {
    const { json } = await send(clerk, 'GET', `/api/tasks/${encodeURIComponent(world.task)}`);
    return { due: json['due'], why: json['why'] };
  };
  const before = await shown();
  await send(root, 'PUT', '/api/holidays/2026-11-24', { name: 'İdari izin', half: false });
  expect(await shown()).toEqual(before);
  expect(before.due).toBe('2026-11-24T20:59:59.999Z');
  const next = await twoDays();
  expect(next.due.toISOString()).toBe('2026-11-25T20:59:59.999Z');
  expect(next.why.skipped).toContainEqual({ day: '2026-11-24', reason: 'İdari izin' });
  expect(next.why.version).toBe(why.version + 1);
});

test('an administrator is told which units they keep and what may be given there; a clerk is told nothing', async () => {
  const { json } = await send(admin, 'GET', '/api/units');
  const { units, roles } = json as Record<string, { id: string; title: string }[]>;
  expect(units![0]).toEqual({
    id: 'tim/immib',
    title: 'İstanbul Maden ve Metaller İhracatçı Birlikleri Genel Sekreterliği',
  });
  expect(units!.map(({ id }) => id)).not.toContain('tim/uib');
  expect(roles).toContainEqual({ id: 'membershipClerk', title: 'Üyelik şubesi görevlisi' });
  expect((await send(clerk, 'GET', '/api/units')).json.code).toBe('NotYours');
});

test('R26: what is not asked for is refused, in roles, closures and holidays', async () => {
  const odd = { person: clerk.id, role: 'supportAgent', unit: 'tim/ikmib', since: '2020-01-01' };
  expect((await send(admin, 'POST', '/api/memberships', odd)).json.fields?.[0]?.at).toBe('/body/since');
  const closure = await send(admin, 'PUT', `/api/accounts/${clerk.id}/closure`, { role: 'administrator' });
  expect(closure.json.fields?.[0]?.at).toBe('/body/role');
  const day = await send(admin, 'PUT', '/api/holidays/2026-11-24', { name: 'x', half: false, institution: 'bthk' });
  expect(day.json.fields?.[0]?.at).toBe('/body/institution');
});
