import { get } from 'node:http';
import type { Knex } from 'knex';
import { connect } from '../db/connection.ts';
import { listDeclarations } from '../db/customs-declaration-list.ts';
import { saveDeclarations } from '../db/customs-declarations.ts';
import { saveFirm } from '../db/firms.ts';
import { addFirm, createPerson } from '../db/persons.ts';
import { openSession } from '../db/sessions.ts';
import { machineClock } from '../domain/clock.ts';
import { declared } from '../outside/e-birlik/declared.ts';
import { exporterOfManyDeclarations, generateFirms } from '../outside/e-birlik/generator.ts';
import { portfoliosOf } from '../outside/e-birlik/portfolios.ts';
import { runApi } from './ground/api.ts';
import { openGround } from './ground/ground.ts';
import { watchMemory } from './memory.ts';
import { atMost, type Row } from './row.ts';
import { spreadOf } from './spread.ts';

const rows = 100_000;
const times = 5;
const bars = { firstByte: 200, whole: 8_000, growthMegabytes: 150 };
const { taxNumber: firm, memberships: _, contacts: __, ...card } = exporterOfManyDeclarations;

/** P8: the Excel file of a hundred thousand declarations, over HTTP, one after the other on a warm API. */
export async function benchDeclarations(): Promise<readonly Row[]> {
  const ground = await openGround();
  const db = connect(ground.databaseUrl);
  try {
    const cookie = await settle(db);
    const { port, pid } = await runApi(ground);
    await download(port, cookie, '&status=withdrawn');
    return await measure({ db, port, pid, cookie });
  } finally {
    await db.destroy();
    await ground.close();
  }
}

async function settle(db: Knex): Promise<string> {
  const [at, seed] = [await machineClock.now(), 1];
  const portfolio = portfoliosOf(generateFirms(), seed, 2 * rows).at(-1)!;
  const origin = { at, seed, total: 2 * rows };
  for (let nth = 0; nth < rows; nth += 5_000) {
    const batch = Array.from({ length: 5_000 }, (_, more) => declared(portfolio, nth + more, origin));
    await saveDeclarations(db, batch, at);
  }
  await db.raw('ANALYZE customs_declarations');
  await db('customs_declaration_copies').insert({ firm, asked_at: at, fetched_at: at });
  await saveFirm(db, { ...card, taxNumber: firm, unions: [] }, at);
  const named = { email: 'bench@example.com', firstName: 'Çiğdem', lastName: 'Öz' };
  const { person } = await createPerson(db, { institution: 'tim', ...named, at });
  await addFirm(db, { person, taxNumber: firm, kind: 'exporter', since: at, byCase: null });
  const { token } = await openSession(db, { person, institution: 'tim', bearer: 'applicant', now: at });
  return `evrak=${token}`;
}

type Setting = { readonly db: Knex; readonly port: number; readonly pid: number; readonly cookie: string };

async function measure({ db, port, pid, cookie }: Setting): Promise<readonly Row[]> {
  const bare = await bareTime(db);
  const memory = watchMemory(pid);
  const downloads: Downloaded[] = [];
  for (let time = 0; time < times; time++) downloads.push(await download(port, cookie));
  const { first, most } = memory.stop();
  const [firstByte, whole] = [
    spreadOf(downloads.map((one) => one.firstByte)),
    spreadOf(downloads.map((one) => one.whole)),
  ];
  const megabytes = (downloads[0]!.bytes / 2 ** 20).toFixed(1);
  const shared = { id: 'P8', unit: 'ms' };
  const worst = (all: readonly number[]) => Math.max(...all);
  return [
    atMost({
      ...{ ...shared, what: `first byte of an Excel file of ${rows} declarations, worst of ${times}` },
      ...{ value: worst(downloads.map((one) => one.firstByte)), bar: bars.firstByte, spread: firstByte },
    }),
    atMost({
      ...{
        ...shared,
        what: `its last byte (${megabytes} MB), worst of ${times}; beside it the bare SQL, page after page`,
      },
      ...{ value: worst(downloads.map((one) => one.whole)), bar: bars.whole, reference: bare, spread: whole },
    }),
    atMost({
      ...{ id: 'P8', unit: 'MB', what: `memory of the API during this, over ${first.toFixed(0)} MB after warming up` },
      ...{ value: most - first, bar: bars.growthMegabytes },
    }),
  ];
}

type Downloaded = { readonly firstByte: number; readonly whole: number; readonly bytes: number };

const download = (port: number, cookie: string, query = ''): Promise<Downloaded> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const path = `/api/customs-declarations/excel?firm=${firm}${query}`;
    const headers = { host: `tim.localhost:${port}`, cookie };
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      let [firstByte, bytes] = [Number.NaN, 0];
      response.on('data', (part: Buffer) => {
        if (bytes === 0) firstByte = performance.now() - began;
        bytes += part.length;
      });
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`the file was not given: ${response.statusCode}`));
        resolve({ firstByte, whole: performance.now() - began, bytes });
      });
    }).on('error', reject);
  });

/** The rows alone, as the file asks for them. */
async function bareTime(db: Knex): Promise<number> {
  const began = performance.now();
  const asked = { firm, as: 'exporter', sort: 'declared', descending: true, limit: 2_000 } as const;
  for (let after: readonly [string, string] | undefined; ; ) {
    const page = await listDeclarations(db, { ...asked, after });
    const last = page.at(-1);
    if (!last || page.length < asked.limit) return performance.now() - began;
    after = [last.sorted, last.approval_code];
  }
}
