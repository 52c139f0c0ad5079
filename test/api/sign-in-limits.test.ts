import { ask } from './http.ts';
import { linkOf, password, settle } from './people.ts';
import { openStage, type Stage } from './stage.ts';

/** One proxy of ours stands before the API, so that tests can come from many networks. */
let stage: Stage;
let port: number;
let other: number;
beforeAll(async () => {
  stage = await openStage({ env: { TRUSTED_PROXIES: '1' } });
  other = await stage.another();
  port = stage.port;
});
afterAll(() => stage.close());
beforeEach(() => stage.db('throttles').delete());

const tryFrom = async (network: string, email: string, given = 'wrong wrong wrong', at = port) => {
  const headers = { 'x-forwarded-for': network };
  return (await ask(at, 'POST', '/api/session', { headers, body: { email, password: given } })).status;
};
const failures = async (count: number, network: (index: number) => string, email: string) => {
  await Promise.all(Array.from({ length: count }, (_, index) => tryFrom(network(index), email)));
};
let next = 0;
const somebody = async () => {
  const email = `kisi${++next}@example.com`;
  const person = await settle(stage, { name: ['Ayşe', 'Demir'], email });
  return { email, person };
};

test('R19: after five failures from one network the account rests there for a minute, then for two', async () => {
  const { email } = await somebody();
  await failures(5, () => '192.0.2.1', email);
  expect(await tryFrom('192.0.2.1', email, password)).toBe(401);
  stage.later(1.1);
  await failures(1, () => '192.0.2.1', email);
  stage.later(1.1);
  expect(await tryFrom('192.0.2.1', email, password)).toBe(401);
  stage.later(1);
  expect(await tryFrom('192.0.2.1', email, password)).toBe(201);
});

test('R19: twenty at once are no more tries than twenty in turn', async () => {
  const { email } = await somebody();
  const guesses = Array.from({ length: 20 }, (_, index) => tryFrom('192.0.2.2', email, `guess number ${index}`));
  await Promise.all(guesses);
  const [row] = await stage.db('throttles').orderBy('count', 'desc').limit(1);
  expect(row.count).toBe(5);
});

test('R19: two processes of the API count together', async () => {
  const { email } = await somebody();
  for (let index = 0; index < 5; index++) await tryFrom('192.0.2.3', email, 'wrong', index % 2 ? port : other);
  expect(await tryFrom('192.0.2.3', email, password, other)).toBe(401);
  expect(await tryFrom('192.0.2.3', email, password)).toBe(401);
  stage.later(2);
  expect(await tryFrom('192.0.2.3', email, password)).toBe(201);
});

test('R19: after ten failures over many addresses a network rests, whoever it asks for', async () => {
  const { email } = await somebody();
  await Promise.all(Array.from({ length: 10 }, (_, index) => tryFrom('192.0.2.4', `unknown${index}@example.com`)));
  expect(await tryFrom('192.0.2.4', email, password)).toBe(401);
  expect(await tryFrom('192.0.2.5', email, password)).toBe(201);
  stage.later(2);
  expect(await tryFrom('192.0.2.4', email, password)).toBe(201);
});

test('R19: an attacker with many networks cannot keep the owner out of where they have signed in before', async () => {
  const { email } = await somebody();
  expect(await tryFrom('198.51.100.7', email, password)).toBe(201);
  await failures(12, (index) => `203.0.113.${index}`, email);
  expect(await tryFrom('203.0.113.99', email, password)).toBe(401);
  expect(await tryFrom('198.51.100.7', email, password)).toBe(201);
});

test('R19: a new password, which needs the mailbox, ends every rest; the owner was told of it once', async () => {
  const { email, person } = await somebody();
  await failures(12, (index) => `203.0.113.${index}`, email);
  expect(await tryFrom('198.51.100.8', email, password)).toBe(401);
  const mails = await stage.db('mails').where({ person });
  expect(mails.map(({ name }) => name)).toEqual(['loginLocked']);
  const body = { token: await linkOf(stage, { person }), password: 'yedi yeşil kirpi gezer' };
  const headers = { 'x-forwarded-for': '198.51.100.8' };
  expect((await ask(port, 'PUT', '/api/password', { headers, body })).status).toBe(204);
  expect(await tryFrom('198.51.100.8', email, 'yedi yeşil kirpi gezer')).toBe(201);
});

test('R25: addresses that a client writes in front of our proxy’s own are not believed', async () => {
  const { email } = await somebody();
  await failures(5, (index) => `10.0.0.${index}, 192.0.2.6`, email);
  expect(await tryFrom('10.9.9.9, 192.0.2.6', email, password)).toBe(401);
  expect(await tryFrom('::ffff:192.0.2.6', email, password)).toBe(401);
});

test('R25: without a proxy of ours, X-Forwarded-For, Forwarded and X-Real-IP say nothing', async () => {
  const bare = await openStage();
  const email = 'yalin@example.com';
  await settle(bare, { name: ['Yalın', 'Ak'], email });
  const send = (given: string, index: number) =>
    bare.ask('POST', '/api/session', {
      headers: {
        'x-forwarded-for': `10.0.0.${index}`,
        forwarded: `for=10.0.0.${index}`,
        'x-real-ip': `10.0.0.${index}`,
      },
      body: { email, password: given },
    });
  await Promise.all([0, 1, 2, 3, 4].map((index) => send('wrong', index)));
  expect((await send(password, 9)).status).toBe(401);
  await bare.close();
});

test('who tried what cannot be read from the table of limits', async () => {
  const { email } = await somebody();
  await failures(2, () => '192.0.2.77', email);
  expect(JSON.stringify(await stage.db('throttles'))).not.toMatch(/192\.0\.2|example\.com/);
});
