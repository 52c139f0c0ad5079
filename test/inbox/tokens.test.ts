import { exampleOf } from '../../api/examples.ts';
import { routes } from '../../api/routes/index.ts';
import { type Scope, scopeNames } from '../../domain/scopes.ts';
import { applicationUnderReview } from '../api/case-world.ts';
import { cookieIn, cookieOf, linkOf, password, settle } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';

let stage: Stage;
let world: Awaited<ReturnType<typeof applicationUnderReview>>;
let elif: { id: string; cookie: string };
beforeAll(async () => {
  stage = await openStage();
  world = await applicationUnderReview(stage);
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.db('tokens').delete();
  await stage.db('throttles').delete();
  const roles = [{ role: 'membershipClerk', unit: 'tim/ikmib' }] as const;
  const id = await settle(stage, { name: ['Elif', 'Kaya'], email: 'elif@immib.example.com', roles });
  elif = { id, cookie: await cookieOf(stage, { person: id }) };
});

type Made = { id: string; token: string; prefix: string };
async function make(scopes: readonly Scope[], { days = 90, cookie = elif.cookie } = {}): Promise<Made> {
  const reply = await stage.ask('POST', '/api/tokens', { cookie, body: { name: 'Birlik yazılımı', scopes, days } });
  expect(reply.status).toBe(201);
  return reply.json as unknown as Made;
}
const withToken = (token: string, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${token}`, ...more },
});

test('R24: a clerk makes a token for the union’s own software, which reads the list and claims a task in their name', async () => {
  const { token } = await make(['tasks:read', 'tasks:work']);
  const list = await stage.ask('GET', '/api/tasks', withToken(token));
  expect(list.json['tasks']).toEqual([expect.objectContaining({ id: world.task })]);
  const task = encodeURIComponent(world.task);
  expect((await stage.ask('PUT', `/api/tasks/${task}/claim`, withToken(token))).status).toBe(204);
  expect(await stage.db('tasks').where({ id: world.task }).first('assignee')).toEqual({ assignee: elif.id });
  expect((await stage.ask('DELETE', `/api/tasks/${task}/claim`, withToken(token))).status).toBe(204);
});

test('R40: a token is shown once; the database, the list, the journal and the log never hold it', async () => {
  const { id, token, prefix } = await make(['tasks:read']);
  expect(token).toMatch(/^evrak_[\w-]{43}$/);
  await stage.ask('GET', '/api/tasks', withToken(token));
  const list = await stage.ask('GET', '/api/tokens', { cookie: elif.cookie });
  expect(list.json['tokens']).toEqual([expect.objectContaining({ id, prefix, usedAt: stage.now().toISOString() })]);
  expect(token.startsWith(prefix)).toBe(true);
  const rows = await stage.db('tokens').select(stage.db.raw('row_to_json(tokens)::text as row'));
  const journal = await stage.db('journal').select();
  for (const text of [list.text, JSON.stringify(rows), JSON.stringify(journal), stage.lines.join('')])
    expect(text).not.toContain(token.slice(12));
  expect(journal.at(-1)).toMatchObject({ person: elif.id, kind: 'tokenMade', data: { token: id } });
});

test('R24: what its owner loses the token has lost at its next request', async () => {
  const { token } = await make(['tasks:read']);
  expect((await stage.ask('GET', '/api/tasks', withToken(token))).json['tasks']).toHaveLength(1);
  await stage.db('memberships').where({ person: elif.id }).delete();
  expect((await stage.ask('GET', '/api/tasks', withToken(token))).json['tasks']).toEqual([]);
  await stage.db('persons').where({ id: elif.id }).update({ disabled_at: stage.now() });
  expect((await stage.ask('GET', '/api/tasks', withToken(token))).json.code).toBe('TokenUnknown');
  await stage.db('persons').where({ id: elif.id }).update({ disabled_at: null });
});

test('R24: revoked by its owner, run out, or left from before a new password, it is refused', async () => {
  const [revoked, short, old] = [
    await make(['tasks:read']),
    await make(['tasks:read'], { days: 1 }),
    await make(['tasks:read']),
  ];
  const gone = await stage.ask('DELETE', `/api/tokens/${revoked.id}`, { cookie: elif.cookie });
  expect(gone.status).toBe(204);
  expect((await stage.ask('DELETE', `/api/tokens/${revoked.id}`, { cookie: elif.cookie })).status).toBe(404);
  const refused = await stage.ask('GET', '/api/tasks', withToken(revoked.token));
  expect(refused).toMatchObject({
    status: 401,
    json: { code: 'TokenUnknown' },
    headers: { 'www-authenticate': 'Bearer' },
  });
  stage.later(24 * 60 + 1);
  expect((await stage.ask('GET', '/api/tasks', withToken(short.token))).status).toBe(401);
  expect((await stage.ask('GET', '/api/tasks', withToken(old.token))).status).toBe(200);
  const link = await linkOf(stage, { person: elif.id });
  await stage.ask('PUT', '/api/password', { body: { token: link, password: 'dört turna bir göl kıyısı' } });
  expect((await stage.ask('GET', '/api/tasks', withToken(old.token))).status).toBe(401);
  const kinds = await stage.db('journal').where({ person: elif.id }).pluck('kind');
  expect(kinds).toEqual(expect.arrayContaining(['tokenMade', 'tokenRevoked', 'tokensRevoked', 'passwordSet']));
});

test('nobody makes a token for longer than a year, without a scope, with one that does not exist, or a twenty-first', async () => {
  const ask = (body: object) => stage.ask('POST', '/api/tokens', { cookie: elif.cookie, body });
  const good = { name: 'x', scopes: ['tasks:read'], days: 1 };
  for (const odd of [{ days: 366 }, { days: 0 }, { scopes: [] }, { scopes: ['tasks:everything'] }, { person: elif.id }])
    expect(await ask({ ...good, ...odd })).toMatchObject({ status: 400, json: { code: 'Unfit' } });
  for (let made = 0; made < 20; made++) expect((await ask(good)).status).toBe(201);
  expect((await ask(good)).json.code).toBe('TooManyTokens');
});

test('a token of another person can be neither seen nor revoked', async () => {
  const { id, token } = await make(['tasks:read']);
  const other = await settle(stage, { name: ['Can', 'Er'], email: 'can@example.com' });
  const cookie = await cookieOf(stage, { person: other });
  expect((await stage.ask('GET', '/api/tokens', { cookie })).json['tokens']).toEqual([]);
  expect((await stage.ask('DELETE', `/api/tokens/${id}`, { cookie })).status).toBe(404);
  expect((await stage.ask('GET', '/api/tasks', { ...withToken(token), host: 'bthk.localhost:3000' })).status).toBe(401);
});

const addressed = routes.map((entry) => [entry.method, entry.path, entry] as const);
const filled = (path: string) => path.replace(/:\w+/g, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c19');

test.each(addressed)(
  'R23: %s %s lets a token in by its scope alone, and is closed to tokens without one',
  async (_, path, entry) => {
    if (entry.who === 'anyone') return expect(entry.scope).toBeUndefined();
    const others = scopeNames.filter((name) => name !== entry.scope);
    const ask = async (scopes: readonly Scope[]) => {
      const { token } = await make(scopes);
      const body = entry.body && exampleOf(entry.body);
      return stage.ask(entry.method, filled(path), {
        ...withToken(token),
        ...(body !== undefined && { body }),
        key: 'a-key-for-the-route-of-a-token',
      });
    };
    const closed = { status: 403, json: { code: entry.scope ? 'ScopeMissing' : 'ClosedToTokens' } };
    expect(await ask(others)).toMatchObject(closed);
    if (entry.scope === undefined) return expect(await ask(scopeNames)).toMatchObject(closed);
    expect(['ScopeMissing', 'ClosedToTokens', 'TokenUnknown']).not.toContain((await ask([entry.scope])).json.code);
  },
);

test('a token makes no tokens and changes no password, and what everybody may ask it is told as a stranger', async () => {
  const { token } = await make(scopeNames);
  const more = { name: 'daha', scopes: ['tasks:read'], days: 300 };
  expect((await stage.ask('POST', '/api/tokens', { ...withToken(token), body: more })).json.code).toBe(
    'ClosedToTokens',
  );
  expect((await stage.ask('GET', '/api/processes', withToken(token))).status).toBe(200);
  expect((await stage.ask('DELETE', '/api/session', withToken(token))).status).toBe(204);
  expect((await stage.ask('GET', '/api/session', { cookie: elif.cookie })).status).toBe(200);
});

test('R22: a token needs no proof of origin, and where it is over the cookie beside it is not looked at', async () => {
  const { token } = await make(['tasks:work']);
  const claim = `/api/tasks/${encodeURIComponent(world.task)}/claim`;
  const fromElsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
  expect((await stage.ask('PUT', claim, withToken(token, fromElsewhere))).status).toBe(204);
  expect((await stage.ask('DELETE', claim, withToken(token, fromElsewhere))).status).toBe(204);
  const over = await stage.ask('PUT', claim, { ...withToken('evrak_over', fromElsewhere), cookie: elif.cookie });
  expect(over.json.code).toBe('TokenUnknown');
  const preflight = await stage.ask('OPTIONS', claim, { headers: { origin: 'https://elsewhere.example' } });
  expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
});

test('R19: whoever guesses is told to wait after thirty failures; a token that works goes on', async () => {
  const { token } = await make(['tasks:read']);
  const guesses = [];
  for (let nth = 0; nth < 31; nth++) guesses.push(await stage.ask('GET', '/api/tasks', withToken(`evrak_${nth}`)));
  expect(guesses.slice(0, 30).every(({ status }) => status === 401)).toBe(true);
  expect(guesses[30]).toMatchObject({ status: 429, json: { code: 'TooManyRequests' } });
  expect(Number(guesses[30]!.headers['retry-after'])).toBeGreaterThan(0);
  expect((await stage.ask('GET', '/api/tasks', withToken(token))).status).toBe(200);
  stage.later(11);
  expect((await stage.ask('GET', '/api/tasks', withToken('evrak_31'))).status).toBe(401);
});

test('the description tells which scope each route needs', async () => {
  const { json } = await stage.ask('GET', '/api/openapi.json');
  const paths = json['paths'] as Record<string, Record<string, { security: object[] }>>;
  expect(paths['/api/tasks']!['get']!.security).toContainEqual({ token: ['tasks:read'] });
  expect(paths['/api/tokens']!['post']!.security.flatMap(Object.keys)).not.toContain('token');
  expect(JSON.stringify(json['components'])).toContain('"scheme":"bearer"');
});

test('signing in with a token beside it is signing in', async () => {
  const { token } = await make(['tasks:read']);
  const can = { email: 'can@example.com', password };
  const reply = await stage.ask('POST', '/api/session', { ...withToken(token), body: can });
  expect(reply.status).toBe(201);
  expect(cookieIn(reply.cookies)).toMatch(/^evrak=/);
});
