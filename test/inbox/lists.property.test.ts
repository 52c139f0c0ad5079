import fc from 'fast-check';
import type { Knex } from 'knex';
import { connect } from '../../db/connection.ts';
import { desksIn } from '../../db/inbox/desks.ts';
import { byTrigrams, walk } from '../../db/inbox/search.ts';
import { countInbox, type InboxFilter, listInbox, type Sort } from '../../db/inbox.ts';
import { type Reach, reachOf } from '../../domain/reach.ts';
import { fold } from '../../domain/text.ts';
import { freshDatabase } from '../stack/database.ts';
import { type Laid, layMany } from './laid.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Knex;
let laid: readonly Laid[];
let clerk: string;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url);
  ({ laid, clerk } = await layMany(db, 400));
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const reaches: readonly Reach[] = [
  reachOf([{ role: 'membershipClerk', unit: 'tim/ikmib' }]),
  reachOf([{ role: 'coordinator', unit: 'tim/immib' }]),
  reachOf([{ role: 'coordinator', unit: 'tim' }]),
  reachOf([
    { role: 'secretariatClerk', unit: 'tim/immib' },
    { role: 'membershipClerk', unit: 'tim/uib' },
  ]),
];
const day = (n: number) => new Date(Date.UTC(2026, 9, n));
/** Most filters are left out most of the time, or nothing would be found. */
const maybe = <T>(...values: T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...values) });
const often = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: undefined, freq: 2 });

type Drawn = Omit<InboxFilter, 'assignee'> & { readonly assignee: 'nobody' | 'somebody' | undefined };
const drawn: fc.Arbitrary<Drawn> = fc.record({
  process: maybe('membershipApplication', 'duesRefund', 'nothing'),
  step: maybe('review', 'check'),
  unit: maybe('tim/ikmib', 'tim/uib'),
  firm: maybe('1000000018', '1000000026'),
  assignee: maybe('nobody' as const, 'somebody' as const),
  dueBefore: maybe(day(8), day(20)),
  openedBefore: maybe(day(3), day(15)),
  followUpBy: maybe('2026-10-05', '2026-10-25'),
  q: often(
    'IŞIK',
    'ışı teks',
    'a.ş',
    'ş',
    'xq',
    'zürafa',
    'TIM-2026-0001',
    'tim-2026-000123',
    '1000000018',
    '100%',
    'iv_re',
    'ir kimya',
  ),
});
/** Who somebody is, is known only when they are there. */
const filters = drawn.map(
  ({ assignee, ...rest }) =>
    (): InboxFilter => ({ ...rest, assignee: assignee === 'somebody' ? { person: clerk } : assignee }),
);
const sorts = fc.constantFrom<Sort>('due', 'opened');

/** What the lists mean, said without an index. */
function meant(reach: Reach, filter: InboxFilter, sort: Sort): string[] {
  const { words: desks } = desksIn(reach, filter.unit);
  const fits = (one: Laid) =>
    one.desks.some((desk) => desks.includes(desk)) &&
    (filter.process ?? one.process) === one.process &&
    (filter.step ?? one.step) === one.step &&
    (filter.firm ?? one.firm) === one.firm &&
    (filter.assignee === undefined ||
      (filter.assignee === 'nobody' ? one.assignee === null : one.assignee === filter.assignee.person)) &&
    (filter.dueBefore === undefined || (one.due !== null && one.due < filter.dueBefore)) &&
    (filter.openedBefore === undefined || one.openedAt < filter.openedBefore) &&
    (filter.followUpBy === undefined || (one.followUp !== null && one.followUp <= filter.followUpBy)) &&
    (filter.q ?? '').split(' ').every((word) => isIn(one.words, fold(word)));
  const at = (one: Laid) => (sort === 'opened' ? Number(one.openedAt) : one.due === null ? Infinity : Number(one.due));
  const order = (one: Laid, other: Laid) =>
    at(one) === at(other) ? (one.task < other.task ? -1 : 1) : at(one) < at(other) ? -1 : 1;
  return laid
    .filter(fits)
    .toSorted(order)
    .map(({ task }) => task);
}

/** Three letters anywhere, fewer where a word begins. */
const isIn = (words: string, word: string) =>
  word.length < 3 ? ` ${words}`.includes(` ${word}`) : words.includes(word);

async function listed(reach: Reach, filter: InboxFilter, sort: Sort, limit: number): Promise<string[]> {
  const found: string[] = [];
  for (let after: { at: string; task: string } | undefined; ; ) {
    const rows = await listInbox(db, reach, filter, { sort, limit, after });
    found.push(...rows.map(({ id }) => id));
    if (rows.length < limit) return found;
    after = { at: rows.at(-1)!.at, task: rows.at(-1)!.id };
  }
}

test('every page after the other is exactly what a filter and a search mean, in order, each task once; and so is the count', async () => {
  const asked = fc.record({
    reach: fc.constantFrom(...reaches),
    filter: filters,
    sort: sorts,
    limit: fc.integer({ min: 7, max: 60 }),
  });
  let found = 0;
  await fc.assert(
    fc.asyncProperty(asked, async ({ reach, filter: made, sort, limit }) => {
      const filter = made();
      const expected = meant(reach, filter, sort);
      found += expected.length;
      expect(await listed(reach, filter, sort, limit)).toEqual(expected);
      expect(await countInbox(db, reach, filter)).toEqual({ count: expected.length, more: false });
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(2_000);
});

test('a search finds the same by walking the lists, however short it walks, and by the trigrams', async () => {
  const asked = fc.record({
    reach: fc.constantFrom(...reaches),
    filter: filters,
    sort: sorts,
    looks: fc.integer({ min: 3, max: 90 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ reach, filter: made, sort, looks }) => {
      const filter = made();
      const [desks, page] = [desksIn(reach, filter.unit), { sort, limit: 10 }];
      fc.pre(desks.units.length > 0 && filter.q !== undefined);
      const expected = meant(reach, filter, sort).slice(0, page.limit);
      const { hits, isWhole } = await walk(db, desks, filter, page, { looks, looksEach: looks });
      expect(hits.map(({ task }) => task)).toEqual(expected.slice(0, hits.length));
      if (isWhole) expect(hits).toHaveLength(expected.length);
      expect((await byTrigrams(db, desks, filter, page)).map(({ task }) => task)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
