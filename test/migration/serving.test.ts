import { Client } from 'pg';
import { breakIn, eventsOf } from '../../db/events.ts';
import { migrate } from '../../db/migrate.ts';
import { broker as brokerFirm, exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { asOwner } from '../../stack/postgres/database.ts';
import { eventually } from '../product/eventually.ts';
import { openProduct, type Product } from '../product/stage.ts';
import { merchant } from '../proxy/merchants.ts';
import { olderDatabase, type TestDatabase } from '../stack/database.ts';
import { crowd, wordFor } from './crowd.ts';
import { shapeOf } from './shape.ts';
import { traffic } from './traffic.ts';

/**
 * No version has been released yet, so the one before is stood for by the API and the workers of today on the newest
 * schema that their starts, uploads, claims and answers need: everything later is applied while they work, and after it
 * a column, a filling and an index as a later version may bring them. That proves that migrating gives way and that what
 * is pending harms none of these statements. It does not prove it of statements that today's code no longer has; from
 * the first release on, its image takes this place. Code that needs a later migration here moves this line.
 */
const needed = '292_cases_of_firms.ts';
const folders = [new URL('to-come', import.meta.url).pathname];
const manners = { lockMs: 500, pauseMs: 500, tries: 600 };
/** Longer than a migration ever waits, shorter than the tables are held below. */
const patience = '3s';

let database: TestDatabase;
let product: Product;
beforeAll(async () => {
  database = await olderDatabase(needed);
  await asOwner(database.ownerUrl, (client) =>
    client.query(`DO $$ BEGIN
      EXECUTE format('ALTER ROLE evrak_app IN DATABASE %I SET lock_timeout = ''${patience}''', current_database());
    END $$`),
  );
  product = await openProduct({ database });
});
afterAll(() => product.close());

/** Somebody's long transaction: it reads and writes some tables, and is not over until it is let go. */
async function holding(...tables: string[]) {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${tables.join(', ')} IN ROW EXCLUSIVE MODE`);
  return async () => {
    await client.query('COMMIT');
    await client.end();
  };
}

test(`R16: all that is pending is applied while the version before serves and a long transaction holds the tables: no start, claim or answer fails or waits longer than ${patience} for a lock, and every row is right`, async () => {
  const { db } = product;
  await crowd(db, 20_000);
  const before = await wordFor(db);
  const giver = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  const holder = await merchant(product, brokerFirm, 'Kerem Aksoy');
  const work = await traffic(product, { giver, holder });
  const until = (holds: () => boolean, what: string) =>
    Promise.race([work.going, eventually(async () => holds(), what)]);
  await until(() => work.finished.length >= 1, 'the first proxy');

  const said: string[] = [];
  const gaveWay = () => said.filter((line) => line.includes(': gives way')).length;
  const letGo = [await holding('documents', 'answers', 'proxies', 'tasks'), await holding('cases')];
  const migrating = migrate(database.ownerUrl, { folders, manners, say: (line) => void said.push(line) });
  for (const release of letGo) {
    const before = gaveWay();
    await until(() => gaveWay() > before, 'a migration gives way');
    const [times, lives] = [gaveWay(), work.finished.length];
    // Longer than anybody's patience for a lock: whoever stood behind the migration would have failed by now.
    await until(() => gaveWay() >= times + 8 && work.finished.length > lives, 'work goes on while it gives way');
    expect(said.at(-1)).toContain(': gives way');
    await release();
  }
  await migrating;
  const after = work.finished.length;
  await until(() => work.finished.length > after, 'one more proxy');
  await work.stop();

  expect(said.filter((line) => line.endsWith(': done')).length).toBeGreaterThanOrEqual(4);
  expect(said.find((line) => line.includes('gives way'))).toMatch(/oldest transaction: postgres, process \d+, since/);
  expect(await wordFor(db)).toBe(before);
  expect(
    await db('tasks')
      .whereNull('seal')
      .where('id', 'like', '%:review:1')
      .whereIn('case_id', db('cases').where('number', 'like', 'OLD-%').select('id'))
      .count(),
  ).toEqual([{ count: '0' }]);
  for (const id of work.finished) await isWhole(id, work.clerk.id);
  expect(await shape(database.ownerUrl)).toEqual(await freshShape());
});

/** Everything that the six requests and the workers wrote of a proxy. */
async function isWhole(id: string, clerk: string) {
  const { db } = product;
  expect(await db('cases').where({ id }).first()).toMatchObject({ state: 'ended', ending: 'revoked' });
  const row = await db('proxies').where({ case_id: id }).first();
  expect(row).toMatchObject({ approved_at: expect.any(Date), ended_at: expect.any(Date) });
  expect(await db('answers').where({ case_id: id }).orderBy('answered_at')).toMatchObject(
    ['start', 'send', 'approve', 'revoke'].map((outcome) => ({
      ...(outcome !== 'start' && { outcome }),
      state: 'taken',
    })),
  );
  const tasks = await db('tasks').where({ case_id: id }).orderBy('opened_at');
  expect(tasks).toMatchObject([
    { step: 'deed', state: 'closed', outcome: 'send' },
    { step: 'review', state: 'closed', outcome: 'approve', assignee: clerk },
    { step: 'inForce', state: 'closed', outcome: 'revoke' },
  ]);
  expect(breakIn(id, await eventsOf(db, id))).toBeUndefined();
  expect((await eventsOf(db, id)).length).toBeGreaterThan(7);
}

const shape = (url: string) => asOwner(url, shapeOf);

/** The schema of a database that never had an older one. */
async function freshShape() {
  const fresh = await olderDatabase(needed);
  await migrate(fresh.ownerUrl, { folders });
  const seen = await shape(fresh.ownerUrl);
  await fresh.drop();
  return seen;
}

test('what that proves is not empty: a change that waits for its table as long as it takes stops everybody behind it', async () => {
  const giver = await merchant(product, exporterOfOneUnion, 'Nil Koç');
  const letGo = await holding('tasks');
  const stubborn = asOwner(database.ownerUrl, (client) => client.query('ALTER TABLE tasks ADD stubborn text'));
  await eventually(
    async () =>
      (await product.db.raw('SELECT FROM pg_locks WHERE NOT granted AND relation = ?::regclass', ['tasks'])).rowCount >
      0,
    'the change stands in line',
  );
  const claim = () => giver.ask('PUT', '/api/tasks/there-is-none/claim');
  const [stuck] = [await claim(), await letGo()];
  await stubborn;
  expect(stuck.status).toBe(500);
  expect((await claim()).status).toBe(404);
});
