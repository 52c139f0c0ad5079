import Type from 'typebox';
import { route } from '../../api/route.ts';
import { nothing } from '../../api/schemas.ts';
import { openStage, type Stage } from './stage.ts';

const note = route({
  method: 'POST',
  path: '/api/notes/:id',
  who: 'anyone',
  summary: 'Keeps a note',
  params: Type.Object({ id: Type.Integer({ examples: [7] }) }),
  query: Type.Object({ loud: Type.Optional(Type.Boolean()), tag: Type.Optional(Type.Array(Type.String())) }),
  body: Type.Object({
    text: Type.String({ minLength: 1, maxLength: 20 }),
    rows: Type.Optional(Type.Array(Type.Object({ n: Type.Integer() }))),
  }),
  returns: { 201: Type.Object({ id: Type.Integer(), text: Type.String(), tags: Type.Array(Type.String()) }) },
  handle: async ({ params, query, body }) => ({
    status: 201,
    body: { id: params.id, text: query.loud ? body.text.toUpperCase() : body.text, tags: query.tag ?? [] },
  }),
});
const leaking = route({
  method: 'GET',
  path: '/api/leaking',
  who: 'anyone',
  summary: 'Answers more than it declares',
  returns: { 200: Type.Object({ name: Type.String() }) },
  handle: async () => ({ status: 200, body: { name: 'Elif', secret: 'canary-of-the-answer' } as { name: string } }),
});
const broken = route({
  method: 'GET',
  path: '/api/broken',
  who: 'anyone',
  summary: 'Has a bug',
  returns: { 204: nothing },
  handle: async () => {
    throw Object.assign(new Error('canary-of-the-message'), { detail: 'canary-of-the-detail' });
  },
});

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ routes: [note, leaking, broken] });
});
afterAll(() => stage.close());

const send = (body: unknown, headers?: Record<string, string>) =>
  stage.ask('POST', '/api/notes/7', { body, ...(headers && { headers }) });

test('a route without `who` does not compile', () => {
  // @ts-expect-error who may ask is not left open
  route({
    method: 'GET',
    path: '/api/open',
    summary: 'For whom?',
    returns: { 204: nothing },
    handle: async () => ({ status: 204 }),
  });
  route({
    method: 'GET',
    path: '/api/odd',
    who: 'anyone',
    summary: 'Odd',
    returns: { 204: nothing },
    // @ts-expect-error 205 is not declared
    handle: async () => ({ status: 205 }),
  });
});

test('parameters arrive as what the schema says, lists and all', async () => {
  const reply = await stage.ask('POST', '/api/notes/7?loud=true&tag=a&tag=b', { body: { text: 'hello' } });
  expect(reply).toMatchObject({ status: 201, json: { id: 7, text: 'HELLO', tags: ['a', 'b'] } });
});

test('R26: extra keys are refused where they stand, however deep', async () => {
  const reply = await send({ text: 'a', status: 'approved', rows: [{ n: 1, fee: 0 }] });
  expect(reply).toMatchObject({ status: 400, json: { code: 'Unfit', type: '/problems/Unfit', status: 400 } });
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(reply.json.fields?.map(({ at }) => at).sort()).toEqual(['/body/rows/0/fee', '/body/status']);
});

test('every field to mend is named at once, with what to do', async () => {
  const reply = await stage.ask('POST', '/api/notes/seven', { body: {} });
  expect(reply.json.fields).toEqual([{ at: '/params/id', say: 'Tam sayı yazın.' }]);
  expect((await send({})).json.fields).toEqual([{ at: '/body/text', say: 'Bu alanı doldurun.' }]);
  expect((await send({ text: 'x'.repeat(21), rows: [{ n: 'one' }] })).json.fields).toEqual([
    { at: '/body/text', say: 'En fazla 20 karakter yazın.' },
    { at: '/body/rows/0/n', say: 'Tam sayı yazın.' },
  ]);
});

test('a body that is missing names its fields; one that nobody asked for is refused', async () => {
  expect((await stage.ask('POST', '/api/notes/7')).json.fields).toEqual([
    { at: '/body/text', say: 'Bu alanı doldurun.' },
  ]);
});

test.each([
  ['{"__proto__": {"admin": true}, "text": "a"}', 'ForbiddenKey', 400],
  ['{"text": "a", "rows": [{"constructor": {"prototype": 1}}]}', 'ForbiddenKey', 400],
  ['{"text": ', 'UnreadableBody', 400],
  ['"just text"', 'Unfit', 400],
  ['null', 'Unfit', 400],
  [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'TooDeep', 400],
  [JSON.stringify({ text: 'x'.repeat(300_000) }), 'TooLarge', 413],
])('R30: a body that would do harm or cannot be read has a refusal of its own (%#)', async (body, code, status) => {
  expect(await send(body)).toMatchObject({ status, json: { code } });
});

test('R30: NUL and half a surrogate pair are refused where they stand, in values, names and addresses', async () => {
  const places = async (body: unknown, path = '/api/notes/7') =>
    (await stage.ask('POST', path, { body })).json.fields?.map(({ at }) => at);
  expect(await places({ text: 'a\u0000b' })).toEqual(['/body/text']);
  expect(await places('{"text": "\\ud800"}')).toEqual(['/body/text']);
  expect(await places({ text: 'a', 'te\u0000xt': 'b' })).toEqual(['/body']);
  expect(await places({ text: 'a', rows: [{ 'n/m': '\u0000' }] })).toEqual(['/body/rows/0/n~1m']);
  expect(await places({ text: 'a' }, '/api/notes/7?tag=a&tag=%00')).toEqual(['/query/tag/1']);
  expect(await places({ text: 'a' }, '/api/notes/7%00')).toEqual(['/params/id']);
});

test('a form, a compressed body and an unknown charset are no JSON', async () => {
  for (const [name, value] of [
    ['content-type', 'application/x-www-form-urlencoded'],
    ['content-type', 'text/plain'],
    ['content-encoding', 'gzip'],
    ['content-type', 'application/json; charset=utf-7'],
  ] as const)
    expect(await send('{"text":"a"}', { [name]: value })).toMatchObject({ status: 415, json: { code: 'NotJson' } });
});

test.each([
  ['loud=true&loud=false', 'RepeatedParameter'],
  ['loud[a]=true', 'Unfit'],
  ['__proto__=1', 'Unfit'],
  ['__proto__[admin]=1', 'Unfit'],
  ['constructor=1', 'Unfit'],
  ['loud=perhaps', 'Unfit'],
])('R30: the query %s is refused as %s', async (query, code) => {
  const reply = await stage.ask('POST', `/api/notes/7?${query}`, { body: { text: 'a' } });
  expect(reply).toMatchObject({ status: 400, json: { code } });
});

test('an address that cannot be decoded, one that is unknown and a method that is unknown each say so', async () => {
  expect(await stage.ask('POST', '/api/notes/%E0%A4%A', { body: { text: 'a' } })).toMatchObject({
    status: 400,
    json: { code: 'UnreadableAddress' },
  });
  expect(await stage.ask('GET', '/api/nothing')).toMatchObject({ status: 404, json: { code: 'NotFound' } });
  const reply = await stage.ask('DELETE', '/api/notes/7');
  expect(reply).toMatchObject({ status: 405, json: { code: 'MethodNotAllowed' }, headers: { allow: 'POST' } });
});

test('R26: an answer with a field that the table does not declare does not leave', async () => {
  const reply = await stage.ask('GET', '/api/leaking');
  expect(reply).toMatchObject({ status: 500, json: { code: 'Unexpected' } });
  expect(reply.text).not.toContain('canary');
});

test('R41, R40: of a bug people get an id, the log gets where it was, and nobody gets its words', async () => {
  const reply = await stage.ask('GET', '/api/broken');
  expect(reply).toMatchObject({ status: 500, json: { code: 'Unexpected', id: reply.headers['x-request-id'] } });
  expect(reply.text).not.toMatch(/canary|\.ts|at /);
  const logged = stage.lines.find((line) => line.includes(String(reply.json['id'])) && line.includes('request failed'));
  expect(logged).toContain('route-table.test.ts');
  expect(stage.lines.join('')).not.toContain('canary');
});
