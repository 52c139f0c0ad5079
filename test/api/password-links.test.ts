import { cookieIn, linkOf, password, settle } from './people.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let person: string;
const email = 'sule.isik@ilgaz.example.com';
const fresh = 'yedi yeşil kirpi gezer';

beforeAll(async () => {
  stage = await openStage();
  person = await settle(stage, { name: ['Şule', 'Işık'], email, firms: ['1000000018'] });
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.db('throttles').delete();
  await stage.db('mails').delete();
});

const forgot = (address: string) => stage.ask('POST', '/api/password-links', { body: { email: address } });
const set = (token: string, chosen = fresh, cookie = '') =>
  stage.ask('PUT', '/api/password', { body: { token, password: chosen }, cookie });
const signIn = (chosen: string) => stage.ask('POST', '/api/session', { body: { email, password: chosen } });

test('TIM-PWD-03, 04, R18: "Şifremi Unuttum" answers known and unknown addresses alike and mails the known one', async () => {
  const closed = await settle(stage, { name: ['Eski', 'Üye'], email: 'eski@example.com' });
  await stage.db('persons').where({ id: closed }).update({ disabled_at: stage.now() });
  const replies = [
    await forgot(email),
    await forgot('nobody@example.com'),
    await forgot('eski@example.com'),
    await forgot('no address'),
  ];
  for (const { status, text, cookies } of replies)
    expect({ status, text, cookies }).toEqual({ status: 202, text: replies[0]!.text, cookies: [] });
  const mails = await stage.db('mails');
  expect(mails).toMatchObject([{ name: 'passwordLink', person, state: 'queued' }]);
  expect(stage.delivered).toContain(mails[0].id);
});

test('TIM-PWD-04: a mailbox gets three links an hour, and nobody is told that there were no more', async () => {
  const replies = await Promise.all([1, 2, 3, 4, 5].map(() => forgot(email)));
  expect(replies.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
  expect(await stage.db('mails')).toHaveLength(3);
  stage.later(61);
  await forgot(email);
  expect(await stage.db('mails')).toHaveLength(4);
});

test('one network asks for twenty links an hour, then is told when there are more', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => forgot(`kisi${index}@example.com`)));
  const reply = await forgot(email);
  expect(reply).toMatchObject({ status: 429, json: { code: 'TooManyRequests' } });
  expect(Number(reply.headers['retry-after'])).toBeGreaterThan(3_000);
});

test('a mail server or a Temporal that is away does not show in the answer', async () => {
  const away = await openStage({
    deps: { door: { ...stage.deps.door, deliver: () => Promise.reject(new Error('away')) } },
  });
  await settle(away, { name: ['Şule', 'Işık'], email });
  expect((await away.ask('POST', '/api/password-links', { body: { email } })).status).toBe(202);
  expect(await away.db('mails')).toMatchObject([{ state: 'queued' }]);
  await away.close();
});

test('R17: of twenty who use one link at once one sets the password, and the others are told that it was used', async () => {
  const token = await linkOf(stage, { person });
  const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => set(token, `${fresh} ${index}`)));
  const codes = replies.map(({ status, json }) => json.code ?? status).sort();
  expect(codes).toEqual([204, ...Array(19).fill('LinkUsed')]);
  const winner = replies.findIndex(({ status }) => status === 204);
  expect((await signIn(`${fresh} ${winner}`)).status).toBe(201);
});

test('R17, R21: a new password signs nobody in, ends every session, voids other links and tells the owner', async () => {
  const cookie = cookieIn((await signIn(await currentPassword())).cookies);
  const [token, younger] = [await linkOf(stage, { person }), await linkOf(stage, { person })];
  expect((await set(token)).json).toMatchObject({ code: 'LinkVoided', goTo: '/login' });
  const reply = await set(younger, fresh, cookie);
  expect(reply).toMatchObject({
    status: 204,
    text: '',
    cookies: ['evrak=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax'],
  });
  expect((await stage.ask('GET', '/api/session', { cookie })).status).toBe(401);
  const mails = await stage.db('mails');
  expect(mails).toMatchObject([{ name: 'passwordChanged', person }]);
  expect(stage.delivered).toContain(mails[0].id);
  expect(await stage.db('journal').where({ kind: 'passwordSet', person })).not.toHaveLength(0);
});

test('TIM-PWD-02: a link is good for 24 hours from its mail, and then sends people to "Şifremi Unuttum" on /login', async () => {
  const inTime = await linkOf(stage, { person });
  stage.later(24 * 60 - 1 / 60);
  expect((await set(inTime)).status).toBe(204);
  const late = await linkOf(stage, { person });
  stage.later(24 * 60 + 1 / 60);
  const reply = await set(late);
  expect(reply).toMatchObject({ status: 410, json: { code: 'LinkExpired', goTo: '/login' } });
  expect(reply.json['detail']).toContain('Şifremi Unuttum');
});

test('R17: looking at a link does not use it: mail scanners follow links', async () => {
  const token = await linkOf(stage, { person });
  for (const method of ['GET', 'HEAD', 'OPTIONS']) await stage.ask(method, `/api/password?token=${token}`);
  for (const method of ['GET', 'HEAD']) await stage.ask(method, '/api/password', { body: { token, password: fresh } });
  expect((await set(token)).status).toBe(204);
});

test('R20: a password that will not do says how to choose one, and the link can be used again', async () => {
  const token = await linkOf(stage, { person });
  for (const weak of ['kısa', 'İlgaz Kimya 2026 şifresi', 'sule.isik@ilgaz.example.com', 'aaaaaaaaaaaaaaaaaaaa']) {
    const reply = await set(token, weak);
    expect(reply).toMatchObject({ status: 400, json: { code: 'PasswordUnfit' } });
    expect(reply.json.fields).toEqual([{ at: '/body/password', say: expect.stringMatching(/\S/) }]);
  }
  const long = `${fresh} ${'ğüşiöç '.repeat(15)}`;
  expect((await set(token, long)).status).toBe(204);
  expect((await signIn(long)).status).toBe(201);
  expect((await signIn(long.slice(0, 72))).status).toBe(401);
});

test('a token that nobody was given opens nothing, nor does a link of another institution or of a case', async () => {
  expect((await set('AAAAAAAAAAAAAAAAAAAAAAAA')).json.code).toBe('LinkUnknown');
  const token = await linkOf(stage, { person });
  const elsewhere = await stage.ask('PUT', '/api/password', {
    host: 'bthk.localhost',
    body: { token, password: fresh },
  });
  expect(elsewhere.json.code).toBe('LinkUnknown');
  const ofCase = await linkOf(stage, { caseId: '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11' });
  expect((await set(ofCase)).json.code).toBe('LinkUnknown');
});

async function currentPassword() {
  await set(await linkOf(stage, { person }), password);
  await stage.db('mails').delete();
  return password;
}
