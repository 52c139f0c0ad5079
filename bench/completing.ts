import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import { connect } from '../db/connection.ts';
import { machineClock } from '../domain/clock.ts';
import { freePort } from '../stack/process/ports.ts';
import { ask, type Reply } from './ask.ts';
import { type Ground, openGround } from './ground/ground.ts';
import { atMost, type Row } from './row.ts';
import { spreadOf } from './spread.ts';
import { type People, settle, taxNumber } from './twofold/people.ts';

const casesPerSecond = 10;
const warmUpSeconds = 10;
const seconds = 60;
/** How long after its case, or the task before it, somebody decides. */
const thinkingMs = 2_000;
const patienceMs = 100;

/** What stands in the database before the first call; nothing where none is given. */
export type Seeding = (db: Knex) => Promise<void>;

/** P5: "complete task" over HTTP while ten cases a second arrive, whether the last has been answered or not. */
export async function benchCompleting(seed: Seeding = async () => undefined, state = 'empty'): Promise<readonly Row[]> {
  const ground = await openGround();
  try {
    return [await measure(ground, seed, state)];
  } finally {
    await ground.close();
  }
}

async function measure(ground: Ground, seed: Seeding, state: string): Promise<Row> {
  const port = await freePort();
  await ground.run({ name: 'workers', file: new URL('twofold/workers.ts', import.meta.url) });
  await ground.run({ name: 'api', file: new URL('twofold/api.ts', import.meta.url), env: { PORT: `${port}` } });
  const db = connect(ground.databaseUrl, { max: 2 });
  const people = await settle(db, await machineClock.now());
  await seed(db);
  await db.destroy();
  await arrivals(port, people, warmUpSeconds);
  const completions = (await arrivals(port, people, seconds)).flat();
  return rowOf(completions, state);
}

/** An open loop: each case starts at its moment, and nobody waits for anybody else's. */
async function arrivals(port: number, people: People, howLong: number): Promise<Reply[][]> {
  const began = performance.now();
  const cases: Promise<Reply[]>[] = [];
  for (let index = 0; index < howLong * casesPerSecond; index++) {
    await pause(Math.max(began + (index * 1_000) / casesPerSecond - performance.now(), 0));
    cases.push(goThrough(port, people));
  }
  return Promise.all(cases);
}

async function goThrough(port: number, { applicant, clerk }: People): Promise<Reply[]> {
  const body = { process: 'twofoldRequest', answer: { subject: 'Talep' }, firm: taxNumber };
  const started = await ask(port, 'POST', '/api/cases', { body, cookie: applicant.cookie });
  if (started.status !== 201 && started.status !== 202) throw new Error(JSON.stringify(started));
  const id = String(started.json['id']);
  const check = { outcome: 'pass', answer: { remark: 'Uygundur.' } };
  return [
    await complete(port, `${id}:check:1`, check, clerk),
    await complete(port, `${id}:sign:1`, { outcome: 'agree' }, clerk),
  ];
}

async function complete(port: number, task: string, body: object, { cookie }: People['clerk']): Promise<Reply> {
  await pause(thinkingMs);
  for (;;) {
    const reply = await ask(port, 'POST', `/api/tasks/${task}/completion`, { body, cookie });
    if (reply.status !== 404) return reply;
    await pause(patienceMs); // the task is not open yet: what is measured is deciding, not waiting for work
  }
}

/** 202 is an answer too, but not the one that was asked for: then the bar is missed. */
function rowOf(completions: readonly Reply[], state: string): Row {
  const done = completions.filter(({ status }) => status === 200).length;
  const spread = spreadOf(completions.map(({ milliseconds }) => milliseconds));
  const what = `"complete task" at ${casesPerSecond} cases/s on an ${state} database, p95; ${done} of ${completions.length} done at once`;
  const row = atMost({ id: 'P5', what, value: spread.p95, unit: 'ms', bar: 100, spread });
  return { ...row, met: row.met && done === completions.length };
}
