import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../stack/process/ports.ts';
import { ask } from '../api/http.ts';
import { cookieOf } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { program } from '../crash/process.ts';
import { type Clerk, clerk, lay } from '../inbox/desk.ts';
import { eventually } from '../product/eventually.ts';
import { published } from '../stack/published.ts';
import { changeOf, earAt, listenAt } from './ear.ts';

type Api = ReturnType<typeof program> & { readonly port: number };

let stage: Stage;
let elif: Clerk;
let cookie: string;
let [first, second] = [] as unknown as [Api, Api];
/** Two API processes on one database; sessions and acts are by the clock of this machine. */
beforeAll(async () => {
  stage = await openStage({ deps: { clock: { now: async () => new Date() } } });
  elif = await clerk(stage, 'Elif Kaya', 'membershipClerk', 'tim/ikmib');
  cookie = await sessionOf(elif.id);
  [first, second] = await Promise.all([api('first'), api('second')]);
});
afterAll(async () => {
  await Promise.all([first.kill(), second.kill()]);
  await stage.close();
});

const sessionOf = (person: string) => cookieOf({ ...stage, now: () => new Date() }, { person });

async function api(name: string): Promise<Api> {
  const [port, nobody] = [await freePort(), await freePort()];
  const folder = await mkdtemp(join(published().folder, `${name}-`));
  const env = {
    ...{ DEMONSTRATION: '1', DATABASE_URL: stage.database.url, DATA_DIR: folder, PORT: String(port) },
    TEMPORAL_ADDRESS: `127.0.0.1:${nobody}`,
  };
  const answers = async () => {
    await eventually(
      () =>
        ask(port, 'GET', '/healthz').then(
          ({ status }) => status === 200,
          () => false,
        ),
      name,
    );
    return true;
  };
  const one = program({ file: 'api/main.ts', log: join(folder, 'log'), env, ready: answers });
  await one.start();
  return { ...one, port };
}

let laid = 0;
const one = async () => (await lay(stage, 1, { from: laid++ }))[0]!;
const at = (task: string) => `/api/tasks/${encodeURIComponent(task)}/claim`;

test('what is claimed at one process is heard at the other, and the other way round', async () => {
  const ears = [await earAt(first.port, { cookie }), await earAt(second.port, { cookie })];
  for (const { port } of [first, second]) {
    const task = await one();
    expect((await ask(port, 'PUT', at(task), { cookie })).status).toBe(204);
    for (const ear of ears) await ear.hears('task', changeOf(task, 'assignee'));
  }
});

test('R1: those whose process is killed come back at the other, are told to look anew, and have missed nothing', async () => {
  const ear = await earAt(first.port, { cookie });
  const known = await one();
  const { id } = await ear.hears('task', changeOf(known, 'opened'));
  await first.kill();
  await ear.over;
  const missed = await one();
  const back = await listenAt(second.port, { cookie, headers: { 'last-event-id': id } });
  await back.hears('reload', ({ reason }) => reason === 'reconnected');
  const { json } = await ask(second.port, 'GET', '/api/tasks', { cookie });
  expect((json['tasks'] as { id: string }[]).map((task) => task.id)).toEqual(expect.arrayContaining([known, missed]));
  const next = await one();
  await back.hears('task', changeOf(next, 'opened'));
  back.close();
});

test('R7: on SIGTERM streams end at once instead of holding the process for half a minute', async () => {
  const ears = [await earAt(second.port, { cookie }), await earAt(second.port, { cookie })];
  const asked = Date.now();
  second.signal('SIGTERM');
  for (const ear of ears) await ear.over;
  expect(await second.ended()).toBe('0');
  expect(Date.now() - asked).toBeLessThan(20_000); // what is under way is given thirty seconds
});
