import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import { connect } from '../../db/connection.ts';
import { machineClock } from '../../domain/clock.ts';
import { ask, type Reply } from '../ask.ts';
import { cpuSeconds } from '../cpu.ts';
import { runApi, twofold } from '../ground/api.ts';
import { watchMemory } from '../memory.ts';
import { openLoop } from '../open-loop.ts';
import { atMost, type Row } from '../row.ts';
import { spreadOf } from '../spread.ts';
import { type People, settle, taxNumber } from '../twofold/people.ts';
import { openSeeded } from './ground.ts';
import { type Reader, settleClerks } from './readers.ts';

/** Ten times what P1 asks for. */
const pace = { perSecond: 1_000, seconds: 40 };
const bars = { growthMegabytes: 100, servedMs: 5_000 };
/** As a proxy in front does, which is who connects to an API: connections are kept. */
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, maxFreeSockets: 10_000 });

type Stage = { readonly db: Knex; readonly port: number; readonly pid: number };

/** R10: at ten times the load everybody is served or told when to come again, and what was acknowledged is done. */
export async function benchOverload(): Promise<readonly Row[]> {
  const ground = await openSeeded();
  const db = connect(ground.databaseUrl);
  try {
    await ground.run({ name: 'workers', file: new URL('../twofold/workers.ts', import.meta.url) });
    return await measure({ db, ...(await runApi(ground, twofold)) });
  } finally {
    await db.destroy();
    await ground.close();
  }
}

async function measure(stage: Stage): Promise<Row[]> {
  const people = await settle(stage.db, await machineClock.now());
  const clerks = await settleClerks(stage.db, 200);
  await flood(stage, clerks, people, 10); // until then the heap of Node grows to its working size
  const [memory, health, cost] = [watchMemory(stage.pid), watchHealth(stage), costOf(stage)];
  const replies = await flood(stage, clerks, people, pace.seconds);
  cost.say();
  const { first, most } = memory.stop();
  const acknowledged = replies.filter(({ status }) => status === 201 || status === 202);
  const lost = await lostOf(stage, acknowledged);
  return rowsOf(replies, { growth: most - first, first, unwell: await health.stop(), acknowledged, lost });
}

/** Seven in ten look at their list, two count, one files something. */
async function flood({ port }: Stage, clerks: readonly Reader[], { applicant }: People, seconds: number) {
  const calls = await openLoop({ ...pace, seconds }, (nth) => {
    const { cookie } = nth % 10 === 9 ? applicant : clerks[nth % clerks.length]!;
    if (nth % 10 < 7) return heard(ask(port, 'GET', '/api/tasks', { cookie, agent, unread: true }));
    if (nth % 10 < 9) return heard(ask(port, 'GET', '/api/tasks/count', { cookie, agent, unread: true }));
    return heard(ask(port, 'POST', '/api/cases', { cookie, agent, body: filed }));
  });
  return calls.map(({ value }) => value);
}

/** A connection that breaks is no answer. */
const heard = (asked: Promise<Reply>) =>
  asked.catch((error: { code?: string }): Reply => ({ status: 0, json: { code: error.code }, milliseconds: 0 }));

/** Where there is not enough of it the machine is measured, not the product: the generator needs its share too. */
function costOf({ pid }: Stage) {
  const [began, api, own] = [performance.now(), cpuSeconds(pid), process.cpuUsage()];
  return {
    say: () => {
      const [seconds, { user, system }] = [(performance.now() - began) / 1_000, process.cpuUsage(own)];
      const there = `processor time of the API ${(cpuSeconds(pid) - api).toFixed(0)} s`;
      console.error(`${seconds.toFixed(0)} s; ${there}, of the generator ${((user + system) / 1e6).toFixed(0)} s`);
    },
  };
}

const filed = { process: 'twofoldRequest', firm: taxNumber, answer: { subject: 'Talep' } };

/** Whoever watches over the API asks all the time. */
function watchHealth({ port }: Stage) {
  let [isOver, unwell] = [false, 0];
  const look = async () => {
    while (!isOver) {
      for (const path of ['/healthz', '/readyz']) unwell += (await ask(port, 'GET', path)).status === 200 ? 0 : 1;
      await pause(500);
    }
  };
  const looking = look();
  return {
    stop: async () => {
      isOver = true;
      await looking;
      return unwell;
    },
  };
}

/** An acknowledged case is on record, and its first task opens: at once, or as soon as there is time for it. */
async function lostOf({ db }: Stage, acknowledged: readonly Reply[]): Promise<number> {
  const tasks = acknowledged.map(({ json }) => `${json['id']}:check:1`);
  for (let patience = 300; ; patience--) {
    const found = await db('tasks').whereRaw('id = ANY (?)', [tasks]).pluck('id');
    const lost = tasks.length - found.length;
    if (lost === 0 || patience === 0) return lost;
    await pause(1_000);
  }
}

type Told = {
  readonly growth: number;
  readonly first: number;
  readonly unwell: number;
  readonly acknowledged: readonly Reply[];
  readonly lost: number;
};

/** How many of each kind of answer there were, for whoever looks for a reason. */
function sayKinds(replies: readonly Reply[]) {
  const kinds = Map.groupBy(replies, ({ status, json }) => `${status} ${json['code'] ?? ''}`.trim());
  console.error([...kinds].map(([kind, all]) => `${kind}: ${all.length}`).join(', '));
}

function rowsOf(replies: readonly Reply[], { growth, first, unwell, acknowledged, lost }: Told): Row[] {
  sayKinds(replies);
  const served = replies.filter(({ status }) => status >= 200 && status < 300);
  const refused = replies.filter(({ status, retryAfter }) => [429, 503].includes(status) && Number(retryAfter) > 0);
  const others = replies.length - served.length - refused.length;
  const share = `${served.length} of ${replies.length} served`;
  const spread = spreadOf(served.map(({ milliseconds }) => milliseconds));
  const row = (what: string, value: number, unit: string, bar: number) => atMost({ id: 'R10', what, value, unit, bar });
  return [
    row(`${pace.perSecond} requests/s, ${share}; neither served nor told when to come again`, others, '', 0),
    row(`acknowledged and lost, of ${acknowledged.length}`, lost, '', 0),
    { ...row('wait of those who are served, p95', spread.p95, 'ms', bars.servedMs), spread },
    row(`growth of the API’s memory, over ${first.toFixed(0)} MB after warming up`, growth, 'MB', bars.growthMegabytes),
    row('unanswered looks at /healthz and /readyz', unwell, '', 0),
  ];
}
