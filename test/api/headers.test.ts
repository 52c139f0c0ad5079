import { routes } from '../../api/routes/index.ts';
import { cookieOf, settle } from './people.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ env: { BASE_URL_TIM: 'https://online.tim.example' } });
});
afterAll(() => stage.close());

const secure = { host: 'online.tim.example' };

test('R41: every answer, whatever it is, forbids scripts, framing, sniffing, referring and keeping', async () => {
  const replies = [
    await stage.ask('GET', '/healthz', secure),
    await stage.ask('GET', '/readyz', secure),
    await stage.ask('GET', '/api/openapi.json', secure),
    await stage.ask('GET', '/api/session', secure),
    await stage.ask('GET', '/nowhere', secure),
    await stage.ask('POST', '/api/session', { ...secure, body: '{' }),
    await stage.ask('PATCH', '/api/session', secure),
    await stage.ask('OPTIONS', '/api/session', secure),
  ];
  for (const { headers } of replies)
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=31536000',
      'cache-control': 'no-store',
    });
  expect(replies.flatMap(({ headers }) => Object.keys(headers))).not.toContain('x-powered-by');
  expect((await stage.ask('GET', '/healthz')).headers['strict-transport-security']).toBeDefined();
  expect(
    (await stage.ask('GET', '/healthz', { host: 'bthk.localhost:3000' })).headers['strict-transport-security'],
  ).toBeUndefined();
});

const unsafe = routes.filter(({ method }) => method !== 'GET').map(({ method, path }) => [method, path] as const);

test.each(unsafe)('R22: %s %s is refused from another site, by Sec-Fetch-Site or by Origin', async (method, path) => {
  const address = path.replace(/:\w+/g, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11');
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'https://online.tim.example' },
    { origin: 'https://evil.example' },
    { origin: 'https://online.tim.example.evil.example' },
    { origin: 'null' },
    { origin: '' },
  ];
  for (const headers of foreign) {
    const reply = await stage.ask(method, address, { ...secure, headers, body: {} });
    expect({ headers, code: reply.json.code }).toEqual({ headers, code: 'CrossSite' });
  }
});

test('R22: our own pages and scripts without a browser pass, also at an address that is not the configured one', async () => {
  const fine: Record<string, string>[] = [
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'https://online.tim.example' },
    {},
  ];
  for (const headers of fine)
    expect((await stage.ask('DELETE', '/api/session', { ...secure, headers })).status).toBe(204);
  const local = { host: 'localhost:3000', headers: { origin: 'http://localhost:3000' } };
  expect((await stage.ask('DELETE', '/api/session', local)).status).toBe(204);
});

test('R40: nothing that people send, and nothing secret, is in the log', async () => {
  const plain = await openStage();
  const person = await settle(plain, { name: ['Kanarya', 'Sarı'], email: 'kanarya@example.com' });
  const cookie = await cookieOf(plain, { person });
  const secrets = ['kanarya', 'sarı kanarya öter', '12345678950', cookie.slice(6), 'canary-token-of-24-letters'];
  const [, secretPassword, nationalId, session, token] = secrets;
  const body = { email: 'kanarya@example.com', password: secretPassword };
  await plain.ask('POST', '/api/session', { body });
  await plain.ask('POST', '/api/session', { body: { ...body, kanarya: nationalId } });
  await plain.ask('POST', '/api/session', { body: `{"password": "${secretPassword}", ` });
  await plain.ask('GET', `/api/firms/${nationalId}?as=kanarya`, { cookie });
  await plain.ask('GET', `/kanarya/${nationalId}?token=${token}`, { cookie });
  await plain.ask('PUT', '/api/password', { body: { token, password: secretPassword } });
  await plain.ask('POST', '/api/case-links', { body: { token } });
  await plain.ask('POST', '/api/password-links', { body: { email: 'kanarya@example.com' } });
  await plain.ask('GET', `/api/cases/${nationalId}`, { cookie });
  plain.deps.log.error(new Error(`kanarya ${session}`));
  plain.deps.log.error({ err: new Error(`kanarya ${nationalId}`) });
  plain.deps.log.info({ email: 'kanarya@example.com', token }, 'asked');
  await plain.db.destroy();
  await plain.ask('POST', '/api/session', { body });
  const logged = plain.lines.join('').toLowerCase();
  expect(logged.split('\n').length).toBeGreaterThan(12);
  for (const secret of secrets) expect(logged).not.toContain(secret.toLowerCase());
  await plain.close();
});
