import { ask, type Reply } from '../ask.ts';
import { watchMemory } from '../memory.ts';
import { openLoop } from '../open-loop.ts';
import { atMost, type Row } from '../row.ts';
import { spreadOf } from '../spread.ts';
import { asksOf } from './asks.ts';
import { type Reader, settleReaders } from './readers.ts';
import { type InboxStage, onInbox } from './stage.ts';

const pace = { perSecond: 20, seconds: 9 };
const bars = { list: 100, count: 25, growthMegabytes: 50 };

/** P2: every filter and search that the list knows, the counts of the same, and all badges of a desk. */
export const benchFilters = (): Promise<readonly Row[]> =>
  onInbox(async (stage) => {
    const readers = await settleReaders(stage.db);
    const asks = await asksOf(stage.db);
    await openLoop({ perSecond: 50, seconds: 5 }, (nth) =>
      answered(stage, readers[nth % readers.length]!, '/api/tasks'),
    );
    const memory = watchMemory(stage.pid);
    const rows: Row[] = [];
    for (const [name, query] of Object.entries(asks)) {
      rows.push(await measured(stage, readers, { name, path: `/api/tasks?${query}`, bar: bars.list }));
      if (!query.includes('sort='))
        rows.push(
          await measured(stage, readers, {
            name: `count: ${name}`,
            path: `/api/tasks/count?${query}`,
            bar: bars.count,
          }),
        );
    }
    rows.push(
      await measured(stage, readers, { name: 'all badges of a desk', path: '/api/tasks/badges', bar: bars.list }),
    );
    const { first, most } = memory.stop();
    const what = `memory of the API during this, over ${first.toFixed(0)} MB after warming up`;
    return [...rows, atMost({ id: 'P2', what, value: most - first, unit: 'MB', bar: bars.growthMegabytes })];
  });

type Ask = { readonly name: string; readonly path: string; readonly bar: number };

/** Readers ask in turns; the row is that of whoever waits longest. */
async function measured(stage: InboxStage, readers: readonly Reader[], { name, path, bar }: Ask): Promise<Row> {
  for (const reader of readers) await answered(stage, reader, path);
  const calls = await openLoop(pace, (nth) => answered(stage, readers[nth % readers.length]!, path));
  const spreads = readers.map(({ who }, turn) => ({
    who,
    spread: spreadOf(calls.filter((_, nth) => nth % readers.length === turn).map(({ milliseconds }) => milliseconds)),
  }));
  const { who, spread } = spreads.reduce((one, other) => (other.spread.p95 > one.spread.p95 ? other : one));
  const row = atMost({ id: 'P2', what: `${name}; slowest is ${who}, p95`, value: spread.p95, unit: 'ms', bar, spread });
  console.error(`${row.met ? '   ' : 'NOT'} ${row.value} ms ${row.what}`);
  return row;
}

async function answered({ port }: InboxStage, { cookie }: Reader, path: string): Promise<Reply> {
  const reply = await ask(port, 'GET', path, { cookie });
  if (reply.status !== 200) throw new Error(`${path}: ${JSON.stringify(reply).slice(0, 500)}`);
  return reply;
}
