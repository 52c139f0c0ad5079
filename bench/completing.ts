import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../db/connection.ts';
import { machineClock } from '../domain/clock.ts';
import { ask, type Reply } from './ask.ts';
import { runApi, twofold } from './ground/api.ts';
import { type Ground, openGround } from './ground/ground.ts';
import { openSeeded } from './inbox/ground.ts';
import { sizeAsked } from './inbox/stored.ts';
import { atMost, type Row } from './row.ts';
import { spreadOf } from './spread.ts';
import { type People, settle, taxNumber } from './twofold/people.ts';

const casesPerSecond = 10;
const warmUpSeconds = 10;
const seconds = 60;
/** How long after its case, or the task before it, somebody decides. */
const thinkingMs = 2_000;
const patienceMs = 100;

/** P5: "complete task" over HTTP while ten cases a second arrive, whether the last has been answered or not. */
export async function benchCompleting(): Promise<readonly Row[]> {
  const empty = await on(openGround);
  const full = await on(openSeeded);
  const { open } = sizeAsked();
  return [rowOf(empty, 'an empty database'), rowOf(full, `${open} open tasks`, spreadOf(empty.map(took)).p95)];
}

async function on(opening: () => Promise<Ground>): Promise<readonly Reply[]> {
  const ground = await opening();
  try {
    return await measure(ground);
  } finally {
    await ground.close();
  }
}

async function measure(ground: Ground): Promise<readonly Reply[]> {
  await ground.run({ name: 'workers', file: new URL('twofold/workers.ts', import.meta.url) });
  const { port } = await runApi(ground, twofold);
  const db = connect(ground.databaseUrl, { max: 2 });
  const people = await settle(db, await machineClock.now());
  await db.destroy();
  await arrivals(port, people, warmUpSeconds);
  return (await arrivals(port, people, seconds)).flat();
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

const took = ({ milliseconds }: Reply) => milliseconds;

/** 202 is an answer too, but not the one that was asked for: then the bar is missed. */
function rowOf(completions: readonly Reply[], state: string, reference?: number): Row {
  const done = completions.filter(({ status }) => status === 200).length;
  const spread = spreadOf(completions.map(took));
  const what = `"complete task" at ${casesPerSecond} cases/s on ${state}, p95; ${done} of ${completions.length} done at once`;
  const measured = { id: 'P5', what, value: spread.p95, unit: 'ms', bar: 100, spread };
  const row = atMost(reference === undefined ? measured : { ...measured, reference });
  return { ...row, met: row.met && done === completions.length };
}
