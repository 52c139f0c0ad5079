import { setTimeout as pause } from 'node:timers/promises';
import { Connection, Client as Temporal } from '@temporalio/client';
import { createTransport } from 'nodemailer';
import { Client } from 'pg';
import type { Board } from '../../stack/board.ts';
import { childrenOf } from './children.ts';
import { living, type Started, type Surroundings, start, surroundings } from './started.ts';

let env: Surroundings;
let stack: Started;

beforeAll(async () => {
  env = await surroundings();
  stack = start(env);
  await leaveTraces(await stack.ready());
});

afterAll(async () => {
  stack.signal('SIGKILL');
  await stack.ended;
});

test('a second start on the same data folder says who has it and changes nothing', async () => {
  const second = start({ ...(await surroundings()), DATA_DIR: env.DATA_DIR });
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(
    new RegExp(`^Bu veri klasöründe Evrak zaten çalışıyor \\(pid ${stack.pid}\\); .*DATA_DIR=… npm start\n$`),
  );
  expect(living(env).get('stack')).toBe(stack.pid);
});

test('whatever is killed comes back by itself with what it held', async () => {
  const names = ['postgres', 'temporal', 'mailbox', 'e-birlik', 'virus-scanner', 'workers', 'api'];
  const before = living(env);
  expect([...before.keys()].sort()).toEqual([...names, 'stack'].sort());
  for (const name of names) process.kill(before.get(name)!, 'SIGKILL');
  for (const name of names) while ([before.get(name), undefined].includes(living(env).get(name))) await pause(50);
  const { app } = await stack.ready();
  await eventually(async () => expect(await tracesIn(await stack.ready())).toEqual(allTraces));
  await eventually(async () => expect((await fetch(`${app}/readyz`)).status).toBe(200));
});

test('kill -9 of the command and its guard leaves orphans, which the next start ends before it begins', async () => {
  const orphans = [...living(env)].filter(([name]) => name !== 'stack').map(([, pid]) => pid);
  const servers = new Set(orphans);
  const guard = childrenOf(stack.pid).filter((pid) => !servers.has(pid));
  for (const pid of [...guard, stack.pid]) process.kill(pid, 'SIGKILL');
  await stack.ended;
  stack = start(env);
  expect(await tracesIn(await stack.ready())).toEqual(allTraces);
  expect([...living(env).values()].filter((pid) => servers.has(pid))).toEqual([]);
});

test('kill -9 of everything at once keeps database, workflows and mails', async () => {
  for (const pid of [...childrenOf(stack.pid), stack.pid]) process.kill(pid, 'SIGKILL');
  await stack.ended;
  stack = start(env);
  expect(await tracesIn(await stack.ready())).toEqual(allTraces);
});

test('kill -9 of the command alone takes everything that it started with it', async () => {
  stack.signal('SIGKILL');
  await stack.ended;
  while (living(env).size > 0) await pause(50);
  stack = start(env);
  expect(await tracesIn(await stack.ready())).toEqual(allTraces);
});

test('Ctrl-C ends everything in order', async () => {
  stack.signal('SIGINT');
  expect(await stack.ended).toBe(0);
  expect([...living(env)]).toEqual([]);
});

const allTraces = { rows: 1, workflow: 'story', mails: 1 };

async function leaveTraces(board: Board) {
  await inDatabase(board, "create table traces (what text); insert into traces values ('kept')");
  await inTemporal(board, (client) => client.workflow.start('story', { taskQueue: 'nobody', workflowId: 'kept' }));
  const smtp = createTransport(`smtp://localhost:${env.SMTP_PORT}`);
  await smtp.sendMail({ from: 'evrak@tim.localhost', to: 'ayse@example.com', subject: 'Kalıcı', text: 'kept' });
}

async function tracesIn(board: Board) {
  const rows = (await inDatabase(board, 'select what from traces')).rowCount;
  const workflow = await inTemporal(board, (client) => client.workflow.getHandle('kept').describe());
  const answer = await fetch(`${board.mailbox}/api/messages?to=ayse@example.com`);
  const { count: mails } = (await answer.json()) as { count: number };
  return { rows, workflow: workflow.type, mails };
}

async function inDatabase(board: Board, sql: string) {
  const client = new Client({ connectionString: board.postgres });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

async function inTemporal<T>(board: Board, work: (client: Temporal) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: board.temporal });
  return work(new Temporal({ connection })).finally(() => connection.close());
}

async function eventually(expectation: () => Promise<void>) {
  for (let tries = 0; tries < 300; tries += 1)
    try {
      return await expectation();
    } catch {
      await pause(100);
    }
  await expectation();
}
