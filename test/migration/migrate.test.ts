import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '../../db/migrate.ts';
import { asOwner } from '../../stack/postgres/database.ts';
import { freshDatabase, olderDatabase } from '../stack/database.ts';
import { published } from '../stack/published.ts';
import { shapeOf } from './shape.ts';

const toCome = new URL('to-come', import.meta.url).pathname;
const manners = { lockMs: 200, pauseMs: 20, tries: 500 };
const namesIn = (url: string) =>
  asOwner(url, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM knex_migrations ORDER BY id');
    return rows.map(({ name }) => name);
  });
const shape = (url: string) => asOwner(url, shapeOf);

test('two programs that migrate at once apply each migration once, one after the other', async () => {
  const database = await olderDatabase('101_throttles.ts');
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, { say, manners })));
  const names = await namesIn(database.ownerUrl);
  expect(new Set(names).size).toBe(names.length);
  expect(said.filter((line) => line.endsWith(': done')).sort()).toEqual(
    names.slice(names.indexOf('101_throttles.ts') + 1).map((name) => `${name}: done`),
  );
  await database.drop();
});

test('what fails says which it was, leaves nothing of itself and keeps what came before it; mended, it goes on', async () => {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(published().folder, 'migrations-'));
  const written = async (name: string, sql: string) =>
    writeFile(join(folder, name), `export const up = (knex) => knex.raw("${sql}");\nexport const down = () => {};\n`);
  const migrating = () => migrate(database.ownerUrl, { folders: [toCome, folder], manners });
  await written('950_half.ts', 'CREATE TABLE half_made (a int); SELECT 1 / 0');
  await expect(migrating()).rejects.toThrow(/^950_half\.ts: .*division by zero/);
  expect((await namesIn(database.ownerUrl)).slice(-1)).toEqual(['903_sealed_tasks.ts']);
  expect((await shape(database.ownerUrl)).filter((line) => line.includes('half_made'))).toEqual([]);

  await rm(join(folder, '950_half.ts'));
  await written('950_whole.ts', 'CREATE TABLE whole (a int)');
  await migrating();
  expect((await namesIn(database.ownerUrl)).slice(-1)).toEqual(['950_whole.ts']);
  await database.drop();
});

test('one that died in the middle, with knex’s mark left behind, is begun again', async () => {
  const database = await freshDatabase();
  await asOwner(database.ownerUrl, (client) => client.query('UPDATE knex_migrations_lock SET is_locked = 1'));
  await migrate(database.ownerUrl, { folders: [toCome], manners });
  expect((await namesIn(database.ownerUrl)).slice(-1)).toEqual(['903_sealed_tasks.ts']);
  await database.drop();
});

test('an older version that comes back finds a newer schema and leaves it as it is', async () => {
  const database = await freshDatabase();
  await migrate(database.ownerUrl, { folders: [toCome], manners });
  const [names, before] = [await namesIn(database.ownerUrl), await shape(database.ownerUrl)];
  await migrate(database.ownerUrl, { manners });
  expect(await namesIn(database.ownerUrl)).toEqual(names);
  expect(await shape(database.ownerUrl)).toEqual(before);
  await database.drop();
});

test('whoever never gets the table says so in the end, with who holds it', async () => {
  const database = await freshDatabase();
  const said: string[] = [];
  await asOwner(database.ownerUrl, async (holder) => {
    await holder.query('BEGIN; LOCK TABLE tasks IN ACCESS SHARE MODE');
    const few = { lockMs: 50, pauseMs: 10, tries: 3 };
    const given = { folders: [toCome], manners: few, say: (line: string) => void said.push(line) };
    await expect(migrate(database.ownerUrl, given)).rejects.toThrow(/^900_seal_on_tasks\.ts: .*lock timeout/);
    await holder.query('COMMIT');
  });
  expect(said).toMatchObject([
    expect.stringMatching(/^900_seal_on_tasks\.ts: gives way \(1 of 3\); oldest transaction: postgres, process \d+/),
    expect.stringContaining('(2 of 3)'),
  ]);
  await database.drop();
});

test('desks on which tasks lay before there was a table of desks stand in it, and those of later tasks too', async () => {
  const database = await olderDatabase('300_entries_of_uploads.ts');
  const lay = (task: string, unit: string) =>
    asOwner(database.ownerUrl, async (client) => {
      await client.query(
        `INSERT INTO tasks (id, workflow_id, institution, process, step, part, about, state, opened_at, why, agenda)
         VALUES ($1, $1, 'tim', 'proxy', 'check', '', '{}', 'open', now(), '{}', '[]')`,
        [task],
      );
      await client.query(
        `INSERT INTO task_candidates (task, unit, role, door, due, opened_at)
         VALUES ($1, $2, 'membershipClerk', '', 'infinity', now())`,
        [task, unit],
      );
    });
  await lay('before', 'tim/mib');
  await migrate(database.ownerUrl, { manners });
  await lay('after', 'tim/cib');
  await lay('after again', 'tim/cib');
  const desks = await asOwner(database.ownerUrl, (client) => client.query('SELECT unit FROM desks ORDER BY unit'));
  expect(desks.rows.map(({ unit }) => unit)).toEqual(['tim/cib', 'tim/mib']);
  await database.drop();
});
