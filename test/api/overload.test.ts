import { connect } from 'node:net';
import Type from 'typebox';
import { createApp } from '../../api/app.ts';
import { openLine } from '../../api/line.ts';
import { route } from '../../api/route.ts';
import { type Serving, serve } from '../../api/serve.ts';
import { ask } from './http.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let serving: Serving;
let port: number;
let begun: number;
let release: () => void;
const written: string[] = [];
const line = openLine({ atOnce: 1, longest: 2, joinMs: 60_000, patienceMs: 60_000 });

/** A way that writes something and takes as long as the test likes. */
const slow = () => {
  let gate = new Promise<void>((resolve) => (release = resolve));
  return route({
    ...{ method: 'POST', path: '/api/slow', who: 'anyone', summary: 'Takes its time' },
    body: Type.Object({ word: Type.String() }),
    returns: { 201: Type.Object({ word: Type.String() }) },
    async handle({ body: { word } }) {
      begun += 1;
      await gate;
      gate = Promise.resolve();
      written.push(word);
      return { status: 201, body: { word } };
    },
  });
};

beforeEach(async () => {
  stage = await openStage();
  begun = 0;
  written.length = 0;
  const { readiness } = stage;
  const app = createApp(stage.deps, { routes: [slow()], readiness, line });
  serving = await serve(app, { host: '127.0.0.1', port: 0, readiness, noticeMs: 0 });
  port = serving.port;
});
afterEach(async () => {
  release();
  await serving.stop();
  await stage.close();
});

const say = (word: string) => ask(port, 'POST', '/api/slow', { body: { word }, key: `key-of-the-word-${word}` });
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('R10: more than can be done is told to come again, and what was acknowledged is there, once; what was refused is not', async () => {
  const first = say('one');
  await until(() => begun === 1);
  const others = [say('two'), say('three')];
  await until(() => line.standing().waiting === 2);
  const refused = await say('four');
  expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, json: { code: 'Busy' } });
  expect(refused.headers['content-type']).toContain('application/problem+json');
  release();
  expect((await Promise.all([first, ...others])).map(({ status }) => status)).toEqual([201, 201, 201]);
  expect([...written].sort()).toEqual(['one', 'three', 'two']);
  expect((await say('four')).status).toBe(201);
  expect(written.filter((word) => word === 'four')).toHaveLength(1);
});

test('R10: health and figures are told while everybody else has to wait', async () => {
  const all = [say('one'), say('two'), say('three')];
  await until(() => line.standing().waiting === 2);
  expect((await ask(port, 'GET', '/healthz')).status).toBe(200);
  expect((await ask(port, 'GET', '/readyz')).json).toEqual({ status: 'ready' });
  await say('four');
  const figures = (await ask(port, 'GET', '/metrics')).text;
  expect(figures).toMatch(/^evrak_http_running 1$/m);
  expect(figures).toMatch(/^evrak_http_waiting 2$/m);
  expect(figures).toMatch(/^evrak_http_refused_total [1-9]/m);
  release();
  await Promise.all(all);
});

test('R10: senders who never finish their bodies, and those who go away while they wait, keep nobody from their turn', async () => {
  release();
  const head = `POST /api/slow HTTP/1.1\r\nHost: tim.localhost:${port}\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n`;
  const dawdlers = Array.from({ length: 5 }, () => connect(port, '127.0.0.1'));
  for (const dawdler of dawdlers) dawdler.write(head);
  expect((await say('one')).status).toBe(201);
  for (const dawdler of dawdlers) dawdler.destroy();
  await until(() => line.standing().running === 0);
  expect((await say('two')).status).toBe(201);
  expect(written).toEqual(['one', 'two']);
});
