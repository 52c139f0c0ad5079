import { listInbox } from '../../db/inbox.ts';
import { ask, type Reply } from '../ask.ts';
import { watchMemory } from '../memory.ts';
import { openLoop } from '../open-loop.ts';
import { atMost, type Row } from '../row.ts';
import { type Spread, spreadOf } from '../spread.ts';
import { type Reader, settleReaders } from './readers.ts';
import { type InboxStage, onInbox } from './stage.ts';

const perSecond = 100;
const seconds = { warmUp: 10, measured: 30 };
const bars = { p95: 25, p99: 75, growthMegabytes: 50 };
const pageSize = 50;
/** Pages 1 and 20 are asked in turns within one loop; of two equal ones the later may be this much slower by chance. */
const chance = 1.1;

/** P1: the first page of the inbox over HTTP, and the twentieth, in an open loop of a hundred requests a second. */
export const benchLists = (): Promise<readonly Row[]> =>
  onInbox(async (stage) => {
    const rows: Row[] = [];
    const readers = await settleReaders(stage.db);
    for (const reader of readers) await firstPages(stage, reader, seconds.warmUp);
    const memory = watchMemory(stage.pid);
    for (const reader of readers) rows.push(...(await measure(stage, reader)));
    const { first, most } = memory.stop();
    const what = `memory of the API during this, over ${first.toFixed(0)} MB after warming up`;
    return [...rows, atMost({ id: 'P1', what, value: most - first, unit: 'MB', bar: bars.growthMegabytes })];
  });

async function measure(stage: InboxStage, reader: Reader): Promise<Row[]> {
  const spread = await firstPages(stage, reader, seconds.measured);
  const bare = spreadOf(await bareTimes(stage, reader));
  const what = `first page, ${perSecond} requests/s, ${reader.who}`;
  const shared = { id: 'P1', unit: 'ms', spread };
  return [
    atMost({
      ...shared,
      what: `${what}, p95; beside it the bare SQL`,
      value: spread.p95,
      bar: bars.p95,
      reference: bare.p95,
    }),
    atMost({
      ...shared,
      what: `${what}, p99; beside it the bare SQL`,
      value: spread.p99,
      bar: bars.p99,
      reference: bare.p99,
    }),
    await pageTwenty(stage, reader),
  ];
}

async function firstPages({ port }: InboxStage, reader: Reader, howLong: number): Promise<Spread> {
  const calls = await openLoop({ perSecond, seconds: howLong }, () => page(port, reader));
  return spreadOf(calls.map(({ milliseconds }) => milliseconds));
}

async function pageTwenty({ port }: InboxStage, reader: Reader): Promise<Row> {
  let after: unknown;
  for (let nth = 1; nth < 20; nth++) after = (await page(port, reader, after)).json['next'];
  const calls = await openLoop({ perSecond, seconds: seconds.measured }, (nth) =>
    page(port, reader, nth % 2 === 0 ? undefined : after),
  );
  const [first, twentieth] = [0, 1].map((turn) =>
    spreadOf(calls.filter((_, nth) => nth % 2 === turn).map(({ milliseconds }) => milliseconds)),
  ) as [Spread, Spread];
  const what = `page 20 beside page 1 in turns, ${reader.who}, p95`;
  const measured = { value: twentieth.p95, unit: 'ms', bar: first.p95 * chance, reference: first.p95 };
  return atMost({ id: 'P1', what, ...measured, spread: twentieth });
}

async function page(port: number, { cookie }: Reader, after?: unknown): Promise<Reply> {
  const query = after === undefined ? '' : `&after=${encodeURIComponent(String(after))}`;
  const reply = await ask(port, 'GET', `/api/tasks?limit=${pageSize}${query}`, { cookie });
  const { tasks } = reply.json as { tasks?: unknown[] };
  if (reply.status !== 200 || tasks?.length !== pageSize) throw new Error(JSON.stringify(reply).slice(0, 500));
  return reply;
}

/** The statements of the product, asked without HTTP and one after the other. */
async function bareTimes({ db }: InboxStage, { reach }: Reader): Promise<number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < 300; nth++) {
    const began = performance.now();
    await listInbox(db, reach, {}, { sort: 'due', limit: pageSize + 1 });
    times.push(performance.now() - began);
  }
  return times;
}
