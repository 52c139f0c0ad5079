import Type from 'typebox';
import { route } from '../../api/route.ts';
import { claimKey } from '../../db/idempotency.ts';
import { Refusal } from '../../domain/errors.ts';
import { cookieOf, settle } from './people.ts';
import { openStage, type Stage } from './stage.ts';

let effects: string[] = [];
let refusing = false;
let holding: Promise<void> = Promise.resolve();
let arrived: () => void = () => undefined;
const stamp = route({
  method: 'POST',
  path: '/api/stamps',
  who: 'anyone',
  summary: 'Has an effect',
  body: Type.Object({ text: Type.String() }),
  returns: { 201: Type.Object({ z: Type.Integer(), a: Type.String() }) },
  problems: ['NotNow'],
  async handle({ body }) {
    arrived();
    await holding;
    if (refusing) throw new Refusal('NotNow');
    effects.push(body.text);
    return { status: 201, body: { z: effects.length, a: body.text } };
  },
});
const own = route({
  ...{ method: 'POST', path: '/api/own', who: 'anyone', key: 'own' },
  summary: 'Keeps its key itself',
  returns: { 200: Type.Object({ key: Type.String() }) },
  handle: async ({ key }) => ({ status: 200, body: { key: key! } }),
});

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ routes: [stamp, own] });
});
afterAll(() => stage.close());
beforeEach(() => {
  effects = [];
  refusing = false;
  holding = Promise.resolve();
});

const send = (text: string, key: string, cookie = '') =>
  stage.ask('POST', '/api/stamps', { body: { text }, key, cookie });

test('R3: fifty parallel submits with one key have one effect and one answer, to the letter', async () => {
  const replies = await Promise.all(Array.from({ length: 50 }, () => send('once', 'fifty-at-the-same-time')));
  expect(effects).toEqual(['once']);
  expect(new Set(replies.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['201 {"z":1,"a":"once"}']));
});

test('R3: two processes share the keys', async () => {
  const port = await stage.another();
  const { ask } = await import('./http.ts');
  const there = () => ask(port, 'POST', '/api/stamps', { body: { text: 'shared' }, key: 'shared-by-two-processes' });
  const replies = await Promise.all([send('shared', 'shared-by-two-processes'), there(), there()]);
  expect(effects).toEqual(['shared']);
  expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
});

test('R3: the same key with another body is refused, without an effect', async () => {
  await send('first', 'one-key-two-bodies');
  expect(await send('second', 'one-key-two-bodies')).toMatchObject({ status: 422, json: { code: 'KeyReused' } });
  expect(effects).toEqual(['first']);
});

test('R3: while the first is in flight the second waits five seconds, then is told to ask again', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  holding = promise;
  const isThere = new Promise<void>((there) => (arrived = there));
  const first = send('slow', 'slower-than-five-seconds');
  await isThere; // otherwise either of the two may be the one that holds the key
  const second = await send('slow', 'slower-than-five-seconds');
  expect(second).toMatchObject({ status: 409, json: { code: 'InProgress' }, headers: { 'retry-after': '5' } });
  resolve();
  expect((await first).status).toBe(201);
  expect((await send('slow', 'slower-than-five-seconds')).text).toBe((await first).text);
  expect(effects).toEqual(['slow']);
});

test('a refusal is not remembered: the same key may be tried again', async () => {
  refusing = true;
  expect((await send('later', 'refused-the-first-time')).json.code).toBe('NotNow');
  refusing = false;
  expect((await send('later', 'refused-the-first-time')).status).toBe(201);
});

test('keys of different people are different keys', async () => {
  const ayse = await cookieOf(stage, {
    person: await settle(stage, { name: ['Ayşe', 'Ak'], email: 'ayse@example.com' }),
  });
  const veli = await cookieOf(stage, {
    person: await settle(stage, { name: ['Veli', 'Ak'], email: 'veli@example.com' }),
  });
  const replies = [
    await send('a', 'the-same-key-of-two', ayse),
    await send('b', 'the-same-key-of-two', veli),
    await send('c', 'the-same-key-of-two'),
  ];
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(effects).toEqual(['a', 'b', 'c']);
});

test('a process that died with a key in hand holds it for thirty seconds; then one of those who come acts', async () => {
  await send('known', 'key-of-a-dead-process');
  const [row] = await stage.db('idempotency_keys').where({ key: 'key-of-a-dead-process' });
  const dead = { actor: row.actor as string, key: 'another-key-of-the-dead', bodyHash: row.body_hash as Buffer };
  expect(await claimKey(stage.db, { ...dead, now: stage.now() })).toBe('mine');
  stage.later(29 / 60);
  expect(await claimKey(stage.db, { ...dead, now: stage.now() })).toBe('busy');
  stage.later(2 / 60);
  const now = stage.now();
  const claims = await Promise.all(Array.from({ length: 10 }, () => claimKey(stage.db, { ...dead, now })));
  expect(claims.filter((standing) => standing === 'mine')).toHaveLength(1);
});

test('a key is long enough to be nobody else’s, and where the handler keeps it, it is required', async () => {
  expect((await send('x', 'short')).json.code).toBe('KeyNeeded');
  expect((await send('x', 'with spaces and ünlaut')).json.code).toBe('KeyNeeded');
  expect((await stage.ask('POST', '/api/own')).json.code).toBe('KeyNeeded');
  expect((await stage.ask('POST', '/api/own', { key: 'kept-by-the-handler' })).json).toEqual({
    key: 'kept-by-the-handler',
  });
});
