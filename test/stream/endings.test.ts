import { voidCaseAccess } from '../../db/case-access.ts';
import { asOwner } from '../../stack/postgres/database.ts';
import { cookieOf } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { caseBehind, lay } from '../inbox/desk.ts';
import { type Employee, employ } from '../inbox/staff.ts';
import { eventually } from '../product/eventually.ts';
import { changeOf, earAt, type Listener, listenAt } from './ear.ts';

let stage: Stage;
let other: number;
let admin: Employee;
let elif: Employee;
beforeEach(async () => {
  stage = await openStage();
  other = await stage.another();
  admin = await employ(stage, ['Nermin', 'Tuna'], [['administrator', 'tim']]);
  elif = await employ(stage, ['Elif', 'Kaya'], [['membershipClerk', 'tim/ikmib']]);
});
afterEach(() => stage.close());

let key = 0;
const send = ({ cookie }: Employee, method: string, path: string, body?: object) =>
  stage.ask(method, path, { cookie, key: `ending-number-${++key}-of-this`, ...(body && { body }) });
/** At the second process; everybody acts at the first. */
const listen = (who: Employee) => earAt(other, { cookie: who.cookie });
const refused = (who: Employee) => expect(listenAt(other, { cookie: who.cookie })).rejects.toThrow('no stream: 401');
/** A new desk for others is a moment at which everybody is looked at. */
const look = () => employ(stage, ['Yeni', 'Gelen'], [['supportAgent', 'tim/uib']]);

test('R21: whoever signs out hears no more, in whatever window and at whatever process; who signs in elsewhere goes on', async () => {
  const ears = [await listen(elif), await listen(elif)];
  const elsewhere = await earAt(other, { cookie: await cookieOf(stage, { person: elif.id }) });
  await send(elif, 'DELETE', '/api/session');
  for (const ear of ears) await ear.over;
  await refused(elif);
  const [task] = await lay(stage, 1);
  await elsewhere.hears('task', changeOf(task!, 'opened'));
  expect(ears.flatMap(({ events }) => events.map(({ event }) => event))).toEqual(['ready', 'ready']);
});

test('R21, R24: a closed account, a role that is taken, a revoked token and a void case link end their streams', async () => {
  const barış = await employ(stage, ['Barış', 'Şimşek'], [['membershipClerk', 'tim/ikmib']]);
  const { json } = await send(elif, 'POST', '/api/tokens', { name: 'betik', scopes: ['tasks:read'], days: 5 });
  const byToken = await earAt(other, { headers: { authorization: `Bearer ${json['token']}` } });
  await send(elif, 'DELETE', `/api/tokens/${json['id']}`);
  await byToken.over;

  const closed = await listen(elif);
  await send(admin, 'PUT', `/api/accounts/${elif.id}/closure`);
  await closed.over;

  const taken = await listen(barış);
  const { id } = await stage.db('memberships').where({ person: barış.id }).first('id');
  await send(admin, 'DELETE', `/api/memberships/${id}`);
  await taken.over;

  const [task] = await lay(stage, 1);
  const caseId = caseBehind(task!);
  const visitor = await earAt(other, { cookie: await cookieOf(stage, { caseId }) });
  await stage.db.transaction((trx) => voidCaseAccess(trx, caseId, stage.now()));
  await visitor.over;
});

test('R24: a program hears by its owner’s roles of this moment, and is told when they are others', async () => {
  const { json } = await send(elif, 'POST', '/api/tokens', { name: 'betik', scopes: ['tasks:read'], days: 5 });
  const ear = await earAt(other, { headers: { authorization: `Bearer ${json['token']}` } });
  await send(admin, 'POST', '/api/memberships', { person: elif.id, role: 'membershipClerk', unit: 'tim/uib' });
  await ear.hears('reload', ({ reason }) => reason === 'rights');
  const [task] = await lay(stage, 1, { unit: 'tim/uib' });
  await ear.hears('task', changeOf(task!, 'opened'));
});

test('R21: listening is not using: a session that lies idle ends with its stream', async () => {
  const ear = await listen(elif);
  stage.later(29);
  await look();
  expect(await Promise.race([ear.over.then(() => 'over'), changeSeen(ear)])).toBe('heard');
  stage.later(1);
  await look();
  await ear.over;
  await refused(elif);
});

let laid = 0;
async function changeSeen(ear: Listener): Promise<string> {
  const [task] = await lay(stage, 1, { from: laid++ });
  await ear.hears('task', changeOf(task!, 'opened'));
  return 'heard';
}

test('R10: ten windows of one person, not eleven; one that is closed makes room', async () => {
  const ears = [];
  for (let window = 0; window < 10; window++) ears.push(await listen(elif));
  await expect(listenAt(other, { cookie: elif.cookie })).rejects.toThrow('no stream: 429, come again after 60 s');
  await listen(admin);
  ears[0]!.close();
  await eventually(
    () =>
      listenAt(other, { cookie: elif.cookie }).then(
        (one) => one.close() ?? true,
        () => false,
      ),
    'room',
  );
});

test('R10: who does not read is cut off, and the others hear all of it', async () => {
  const slow = await listen(elif);
  const quick = await earAt(other, { cookie: await cookieOf(stage, { person: elif.id }) });
  const tasks = await lay(stage, 50);
  await quick.hears('task', changeOf(tasks[49]!, 'opened'));
  slow.response.pause();
  const isCut = () => stage.lines.some((line) => line.includes('"/api/stream"') && line.includes('"cut":true'));
  for (let round = 1; round <= 300 && !isCut(); round++) {
    await stage
      .db('tasks')
      .whereIn('id', tasks)
      .update({ note: `${round} ${'ı'.repeat(1_900)}` });
    await quick.hears('task', ({ row, id }) => id === tasks[49] && noteOf(row).startsWith(`${round} `));
  }
  expect(isCut()).toBe(true);
  slow.response.resume();
  await slow.over;
  expect(slow.events.length).toBeLessThan(quick.events.length);
}, 120_000);
const noteOf = (row: unknown) => (row as { note: string | null }).note ?? '';

test('R8: when the line to the database was cut, all are told to look anew, and hear again', async () => {
  const ear = await listen(elif);
  const cut = () =>
    asOwner(stage.database.ownerUrl, (client) =>
      client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'evrak changes' AND datname = current_database()",
      ),
    );
  expect((await cut()).rowCount).toBe(1);
  await ear.hears('reload', ({ reason }) => reason === 'gap');
  await changeSeen(ear);
});

test('HEAD tells the kind of answer and keeps nothing open', async () => {
  const reply = await stage.ask('HEAD', '/api/stream', { cookie: elif.cookie });
  expect(reply).toMatchObject({ status: 200, text: '', headers: { 'cache-control': 'no-store' } });
  expect(reply.headers['content-type']).toMatch(/^text\/event-stream/);
});
