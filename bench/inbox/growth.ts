import { readFileSync } from 'node:fs';
import type { Knex } from 'knex';
import { filterOf } from '../../api/casework/inbox-filter.ts';
import { connect } from '../../db/connection.ts';
import { countInbox, listInbox } from '../../db/inbox.ts';
import type { Person } from '../../domain/actor.ts';
import { machineClock } from '../../domain/clock.ts';
import { atMost, type Row } from '../row.ts';
import { openSeeded } from './ground.ts';
import { type Reader, settleReaders } from './readers.ts';
import { sizeAsked } from './stored.ts';

const sizes = () => [10_000, 100_000, sizeAsked().open];
const bar = 25;

type Asked = Parameters<typeof filterOf>[0];
const asks: Readonly<Record<string, Asked>> = {
  'first page': {},
  'assignee nobody': { assignee: 'nobody' },
  'step, very few': { step: 'renewal' },
  'opened before, few': { openedBefore: '2025-11-01T00:00:00.000Z' },
  'firm, a hundredth of all': { firm: '2000000001' },
  'search, a word in a third of all': { q: 'sanayi' },
  'search, part of a number': { q: '000778' },
  'search, what nothing has': { q: 'zürafa' },
};

/**
 * How the cost of lists and counts grows with the inbox: the database's processor time for each, which a busy machine
 * changes little. The reference of each row is the size before.
 */
export async function benchGrowth(): Promise<readonly Row[]> {
  const costs = new Map<string, number>();
  const rows: Row[] = [];
  for (const [nth, open] of sizes().entries())
    for (const [what, value] of await costsAt(open)) {
      const reference = nth === 0 ? undefined : costs.get(what);
      costs.set(what, value);
      const row = { id: 'growth', what: `${open} open: ${what}`, value, unit: 'ms', bar };
      rows.push(atMost(reference === undefined ? row : { ...row, reference }));
    }
  return rows;
}

async function costsAt(open: number): Promise<[string, number][]> {
  const ground = await openSeeded({ open, closed: 5 * open });
  const db = connect(ground.databaseUrl, { max: 1 });
  try {
    return await measure(db);
  } finally {
    await db.destroy();
    await ground.close();
  }
}

async function measure(db: Knex): Promise<[string, number][]> {
  const costs: [string, number][] = [];
  const now = await machineClock.now();
  for (const reader of await settleReaders(db))
    for (const [name, asked] of Object.entries(asks)) {
      const filter = filterOf(asked, asPerson(reader), now);
      const page = { sort: 'due', limit: 51 } as const;
      costs.push([`${name}, ${reader.who}`, await costOf(db, () => listInbox(db, reader.reach, filter, page))]);
      costs.push([`count: ${name}, ${reader.who}`, await costOf(db, () => countInbox(db, reader.reach, filter))]);
    }
  return costs;
}

const asPerson = ({ id }: Reader) => ({ id, institution: 'tim' }) as Person;
const times = 100;

/** Milliseconds of the one connection's server process for one call; the system counts hundredths of a second. */
async function costOf(db: Knex, call: () => Promise<unknown>): Promise<number> {
  const { rows } = await db.raw('SELECT pg_backend_pid() AS pid');
  for (let warm = 0; warm < 5; warm++) await call();
  const before = ticks(rows[0].pid);
  for (let nth = 0; nth < times; nth++) await call();
  return ((ticks(rows[0].pid) - before) * 10) / times;
}

function ticks(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
