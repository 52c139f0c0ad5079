import { cookieIn, password, settle } from './people.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const elif = 'elif.kaya@immib.example.com';
const signIn = (email: string, given = password, more = {}) =>
  stage.ask('POST', '/api/session', { body: { email, password: given }, ...more });

beforeAll(async () => {
  await settle(stage, {
    name: ['Elif', 'Kaya'],
    email: elif,
    roles: [{ role: 'membershipClerk', unit: 'tim/ikmib' }],
  });
  await settle(stage, { name: ['Şule', 'Işık'], email: 'sule@ilgaz.example.com', firms: ['1000000018'] });
  await settle(stage, { name: ['Can', 'Er'], email: 'can@example.com', password: null });
  const gone = await settle(stage, { name: ['Eski', 'Üye'], email: 'eski@example.com' });
  await stage.db('persons').where({ id: gone }).update({ disabled_at: stage.now() });
});
beforeEach(() => stage.db('throttles').delete());

test('TIM-PWD-05: people sign in with their address and password and see what they are', async () => {
  const reply = await signIn(elif);
  expect(reply).toMatchObject({ status: 201, json: { kind: 'person', person: { name: 'Elif Kaya' }, firms: [] } });
  expect(reply.json['roles']).toEqual([
    expect.objectContaining({ role: 'membershipClerk', title: 'Üyelik şubesi görevlisi', unit: 'tim/ikmib' }),
  ]);
  const seen = await stage.ask('GET', '/api/session', { cookie: cookieIn(reply.cookies) });
  expect(seen.json).toEqual(reply.json);
  const sule = await signIn('sule@ilgaz.example.com');
  expect(sule.json['firms']).toEqual([expect.objectContaining({ taxNumber: '1000000018', as: 'exporter' })]);
});

test('R27: capitals of an address are the same account, a Turkish İ or ı in it is not', async () => {
  expect((await signIn('ELIF.Kaya@IMMIB.example.com')).status).toBe(201);
  expect((await signIn('elıf.kaya@immib.example.com')).status).toBe(401);
  expect((await signIn('ELİF.KAYA@immib.example.com')).status).toBe(401);
});

test('R18: an unknown address, a wrong password, no password, a closed account and a rest answer the same', async () => {
  const replies = [
    await signIn('nobody@example.com'),
    await signIn(elif, 'something else entirely'),
    await signIn('can@example.com'),
    await signIn('eski@example.com'),
    await signIn('not an address'),
  ];
  for (let tries = 0; tries < 5; tries++) await signIn('sule@ilgaz.example.com', 'wrong wrong wrong');
  replies.push(await signIn('sule@ilgaz.example.com'));
  const told = replies.map(({ status, json: { id: _, ...json }, cookies, headers }) => {
    const { date: _date, 'x-request-id': _id, ...rest } = headers;
    return { status, json, cookies, rest };
  });
  expect(told[0]).toMatchObject({ status: 401, cookies: [], json: { code: 'WrongCredentials' } });
  for (const other of told) expect(other).toEqual(told[0]);
});

test('R21: the cookie is HttpOnly and SameSite, and over https it is bound to its host', async () => {
  const [cookie] = (await signIn(elif)).cookies;
  expect(cookie).toMatch(/^evrak=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const secure = await openStage({ env: { BASE_URL_TIM: 'https://online.tim.example' } });
  await settle(secure, { name: ['Elif', 'Kaya'], email: elif });
  const reply = await secure.ask('POST', '/api/session', {
    host: 'online.tim.example',
    body: { email: elif, password },
  });
  expect(reply.cookies[0]).toMatch(/^__Host-evrak=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  await secure.close();
});

test('R21: the token is nowhere in the database, and signing in anew ends the session before', async () => {
  const first = cookieIn((await signIn(elif)).cookies);
  const second = cookieIn((await signIn(elif, password, { cookie: first })).cookies);
  expect(second).not.toBe(first);
  expect((await stage.ask('GET', '/api/session', { cookie: first })).status).toBe(401);
  expect((await stage.ask('GET', '/api/session', { cookie: second })).status).toBe(200);
  const stored = JSON.stringify(
    await stage.db('sessions').select(stage.db.raw("encode(hash, 'escape') as hash, sessions.*")),
  );
  expect(stored).not.toContain(second.slice('evrak='.length));
});

test('signing out ends the session and takes the cookie back; without a session nothing happens', async () => {
  const cookie = cookieIn((await signIn(elif)).cookies);
  const out = await stage.ask('DELETE', '/api/session', { cookie });
  expect(out).toMatchObject({ status: 204, cookies: ['evrak=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax'] });
  expect((await stage.ask('GET', '/api/session', { cookie })).json.code).toBe('NotSignedIn');
  expect((await stage.ask('DELETE', '/api/session')).status).toBe(204);
});

test('R21: staff are signed out after half an hour unused and after ten hours in all', async () => {
  const idle = cookieIn((await signIn(elif)).cookies);
  stage.later(29);
  expect((await stage.ask('GET', '/api/session', { cookie: idle })).status).toBe(200);
  stage.later(30);
  expect((await stage.ask('GET', '/api/session', { cookie: idle })).status).toBe(401);
  const busy = cookieIn((await signIn(elif)).cookies);
  for (let minutes = 0; minutes < 599; minutes += 25) {
    expect((await stage.ask('GET', '/api/session', { cookie: busy })).status).toBe(200);
    stage.later(25);
  }
  expect((await stage.ask('GET', '/api/session', { cookie: busy })).status).toBe(401);
});

test('a session of one institution opens nothing at another', async () => {
  const cookie = cookieIn((await signIn(elif)).cookies);
  const elsewhere = await stage.ask('GET', '/api/session', { cookie, host: 'bthk.localhost:3000' });
  expect(elsewhere.status).toBe(401);
  expect((await signIn(elif, password, { host: 'bthk.localhost:3000' })).status).toBe(401);
});

test('R24: an account that is closed is out at its next request', async () => {
  const person = await settle(stage, { name: ['Kısa', 'Süre'], email: 'kisa@example.com' });
  const cookie = cookieIn((await signIn('kisa@example.com')).cookies);
  await stage.db('persons').where({ id: person }).update({ disabled_at: stage.now() });
  expect((await stage.ask('GET', '/api/session', { cookie })).status).toBe(401);
});

test('a cookie that is no token of ours, or is there twice, is no session', async () => {
  const cookie = cookieIn((await signIn(elif)).cookies);
  for (const odd of ['evrak=', 'evrak=abc', `${cookie}; ${cookie}`, `evrak=${'x'.repeat(43)}`])
    expect((await stage.ask('GET', '/api/session', { cookie: odd })).status).toBe(401);
});
