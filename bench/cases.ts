import { Client, Connection } from '@temporalio/client';
import type { Knex } from 'knex';
import { connect } from '../db/connection.ts';
import { machineClock } from '../domain/clock.ts';
import { openDoor } from '../temporal/door.ts';
import { bare } from './bare/people.ts';
import type { Contender } from './contender.ts';
import { cpuSeconds } from './cpu.ts';
import { type Ground, openGround } from './ground/ground.ts';
import { watchTasks } from './opened.ts';
import { atLeastShare, type Row } from './row.ts';
import { median } from './spread.ts';
import { kit } from './twofold/contender.ts';
import { settle } from './twofold/people.ts';

const atOnce = 16;
const casesEach = 60;
const rounds = 12;
const share = 0.9;

/** P4: two-task cases a second, the kit's and a workflow written by hand taking turns on the same servers. */
export async function benchCases(): Promise<readonly Row[]> {
  const ground = await openGround();
  try {
    return [await compare(ground)];
  } finally {
    await ground.close();
  }
}

async function compare(ground: Ground): Promise<Row> {
  const { run, databaseUrl, temporalAddress: address } = ground;
  await run({ name: 'kit', file: new URL('twofold/workers.ts', import.meta.url) });
  await run({ name: 'bare', file: new URL('bare/worker.ts', import.meta.url) });
  const db = connect(databaseUrl);
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  const people = await settle(db, await machineClock.now());
  const contenders = { kit: kit(db, openDoor(client, { patienceMs: 30_000 }), people), bare: bare(db, client, people) };
  const speeds = await takeTurns(db, contenders);
  await connection.close();
  await db.destroy();
  return rowOf(speeds);
}

type Speeds = { readonly kit: number[]; readonly bare: number[] };
type Cost = Record<keyof Speeds, number>;

/** Whoever begins a round ends the next: a file that grows slows down both alike. */
async function takeTurns(db: Knex, contenders: Readonly<Record<keyof Speeds, Contender>>): Promise<Speeds> {
  const speeds: Speeds = { kit: [], bare: [] };
  const order = ['kit', 'bare'] as const;
  const rows: Record<string, unknown> = {};
  const cost: Cost = { kit: 0, bare: 0 };
  for (const who of order) await casesPerSecond(db, contenders[who], atOnce);
  for (let round = 0; round < rounds; round++)
    for (const who of round % 2 === 0 ? order : order.toReversed()) {
      const before = await writtenRows(db);
      const used = cpuSeconds(process.pid);
      speeds[who].push(await casesPerSecond(db, contenders[who], casesEach));
      cost[who] += cpuSeconds(process.pid) - used;
      rows[who] = differences(before, await writtenRows(db));
    }
  if (JSON.stringify(rows['kit']) !== JSON.stringify(rows['bare'])) throw new Error(`unequal: ${JSON.stringify(rows)}`);
  sayDetails(speeds, cost);
  return speeds;
}

/** What the load of a busy machine does not change much: processor time of workers, servers and this driver together. */
function sayDetails(speeds: Speeds, cost: Cost) {
  for (const who of ['kit', 'bare'] as const) {
    const each = ((cost[who] * 1_000) / (rounds * casesEach)).toFixed(0);
    console.error(
      `${who}: ${each} ms of processor time a case; cases/s ${speeds[who].map((one) => one.toFixed(1)).join(' ')}`,
    );
  }
}

async function casesPerSecond(db: Knex, { start, decide }: Contender, count: number): Promise<number> {
  const watch = watchTasks(db);
  let left = count;
  const lane = async () => {
    while (left-- > 0) {
      const id = await start();
      await watch.opened(`${id}:check:1`);
      await decide(id, 'check', 'pass');
      await watch.opened(`${id}:sign:1`);
      await decide(id, 'sign', 'agree');
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, lane));
  const speed = (count * 1_000) / (performance.now() - started);
  await watch.stop();
  return speed;
}

const tables = ['cases', 'case_events', 'case_desks', 'tasks', 'task_candidates', 'task_words', 'answers'];

/** What is left behind: a contender that writes less would be faster for no merit. */
async function writtenRows(db: Knex): Promise<number[]> {
  return Promise.all(tables.map(async (table) => Number((await db(table).count('*').first())?.['count'])));
}

const differences = (before: readonly number[], after: readonly number[]) =>
  after.map((count, index) => count - before[index]!);

function rowOf(speeds: Speeds): Row {
  const [ours, theirs] = [median(speeds.kit), median(speeds.bare)];
  const ratio = median(speeds.kit.map((speed, round) => speed / speeds.bare[round]!));
  const what = `two-task cases, ${atOnce} at once, ${rounds} rounds in turns with a workflow by hand`;
  const measured = { id: 'P4', what, value: ours, unit: 'cases/s', bar: share * theirs, reference: theirs, ratio };
  return atLeastShare(measured, share);
}
