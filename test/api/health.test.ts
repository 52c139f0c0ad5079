import { setTimeout as pause } from 'node:timers/promises';
import Type from 'typebox';
import { createApp } from '../../api/app.ts';
import { route } from '../../api/route.ts';
import { type Serving, serve } from '../../api/serve.ts';
import { asOwner } from '../../stack/postgres/database.ts';
import { published } from '../stack/published.ts';
import { ask } from './http.ts';
import { openStage } from './stage.ts';

test('R8: without Temporal the API is ready and says that it is degraded, and recovers', async () => {
  const stage = await openStage();
  const ready = async () => (await stage.ask('GET', '/readyz')).json;
  expect(await ready()).toEqual({ status: 'ready' });
  for (const alive of [
    async () => false,
    () => Promise.reject(new Error('away')),
    () => new Promise<boolean>(() => undefined),
  ]) {
    stage.deps.door.alive = alive;
    expect(await ready()).toEqual({ status: 'ready', degraded: ['temporal'] });
  }
  stage.deps.door.alive = async () => true;
  expect(await ready()).toEqual({ status: 'ready' });
  await stage.close();
});

test('R8: without Postgres the API is not ready but lives, tells people to come again, and recovers by itself', async () => {
  const stage = await openStage();
  const name = new URL(stage.database.ownerUrl).pathname.slice(1);
  const move = (from: string, to: string) =>
    asOwner(published().ownerUrl, async (client) => {
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [from]);
      await client.query(`alter database ${from} rename to ${to}`);
    });
  const session = () => stage.ask('GET', '/api/session', { cookie: `evrak=${'x'.repeat(43)}` });
  expect((await session()).status).toBe(401);
  await move(name, `${name}_away`);
  expect(await stage.ask('GET', '/readyz')).toMatchObject({ status: 503, json: { missing: ['postgres'] } });
  expect(await stage.ask('GET', '/healthz')).toMatchObject({ status: 200, json: { status: 'ok' } });
  expect(await session()).toMatchObject({
    status: 503,
    json: { code: 'Unavailable' },
    headers: { 'retry-after': '5' },
  });
  await move(`${name}_away`, name);
  expect((await stage.ask('GET', '/readyz')).status).toBe(200);
  expect((await session()).status).toBe(401);
  await stage.close();
});

let leftOpen: Serving | undefined;
afterAll(() => leftOpen?.stop());

test('R7: on leaving, readiness goes first, what is in flight is answered, and then nothing more is taken', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const slow = route({
    ...{ method: 'GET', path: '/api/slow', who: 'anyone', summary: 'Takes its time' },
    returns: { 200: Type.Object({ done: Type.Boolean() }) },
    async handle() {
      begin();
      await released;
      return { status: 200, body: { done: true } };
    },
  });
  const stage = await openStage();
  const { readiness } = stage;
  const app = createApp(stage.deps, { routes: [slow], readiness });
  const serving = await serve(app, { host: '127.0.0.1', port: 0, readiness, noticeMs: 2_000 });
  leftOpen = serving;
  const inFlight = ask(serving.port, 'GET', '/api/slow');
  await begun;
  const stopped = serving.stop();
  expect(await ask(serving.port, 'GET', '/readyz')).toMatchObject({ status: 503, json: { status: 'leaving' } });
  expect(await untilNothingIsTaken(serving.port)).toMatchObject({ code: 'ECONNREFUSED' });
  release();
  expect(await inFlight).toMatchObject({ status: 200, json: { done: true } });
  await stopped;
  await stage.close();
});

/** The problem of the first who comes too late. */
async function untilNothingIsTaken(port: number): Promise<unknown> {
  for (;;) {
    const problem = await ask(port, 'GET', '/healthz').then(
      () => undefined,
      (refused: unknown) => refused,
    );
    if (problem !== undefined) return problem;
    await pause(50);
  }
}

test('metrics are for this machine or for who has the token, and name routes, not addresses', async () => {
  const stage = await openStage({ deps: { metricsToken: 'scraper-token' } });
  await stage.ask('GET', '/api/firms/1234567890');
  const reply = await stage.ask('GET', '/metrics');
  expect(reply.text).toContain('route="/api/firms/:taxNumber"');
  expect(reply.text).not.toContain('1234567890');
  const forwarded = { 'x-forwarded-for': '203.0.113.5' };
  expect((await stage.ask('GET', '/metrics', { headers: forwarded })).status).toBe(404);
  const withToken = (token: string) => ({ headers: { ...forwarded, authorization: `Bearer ${token}` } });
  expect((await stage.ask('GET', '/metrics', withToken('scraper-token'))).status).toBe(200);
  expect((await stage.ask('GET', '/metrics', withToken('another'))).status).toBe(404);
  await stage.close();
});
