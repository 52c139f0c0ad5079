import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { giveFirm, taxNumber } from '../../bench/twofold/people.ts';
import { Refused } from '../../client/client.ts';
import { breakIn, eventsOf } from '../../db/events.ts';
import { eventually } from '../product/eventually.ts';
import { openBook, skipped } from './book.ts';
import { type Desk, type Hall, openHall } from './hall.ts';

const clerks = 50;
/** In every run a quarter of a minute; `CLERKS_SECONDS=60 npm test -- test/inbox/fifty-clerks` is the whole of it. */
const seconds = Number(process.env['CLERKS_SECONDS'] ?? 15);
/** So many cases at most are under way: clerks shall meet. */
const underWay = 15;
let filed = 0;
let isFiling = true;
const steps = { check: { outcome: 'pass', answer: { remark: 'Uygundur.' } }, sign: { outcome: 'agree' } };

let hall: Hall;
const book = openBook();
beforeAll(async () => {
  hall = await openHall();
}, 120_000);
afterAll(() => hall.close());

test('R4: fifty clerks at two processes work at one unit, each task is decided exactly once, and no list is wrong meanwhile', async () => {
  const [applicant, desks] = await Promise.all([hall.seat('Deniz Aksoy', []), Promise.all(names().map(seat))]);
  await giveFirm(hall.db, applicant.id, new Date());
  const working = desks.map(work);
  const walking = walk(desks[0]!);
  await fileFor(applicant, seconds * 1_000);
  await Promise.all([...working, walking]);

  expect(book.strays).toEqual([]);
  expect(book.losers.length).toBeGreaterThan(20);
  expect(new Set(book.losers.map(({ problem }) => problem.code))).toEqual(
    new Set(['AlreadyDecided', 'ClaimedByOther']),
  );
  for (const { task, problem } of book.losers)
    expect(problem.code === 'AlreadyDecided' ? problem.decided!.by : problem.by).toBe(book.decided.get(task));
  await everyListIsEmpty(desks);
  await everyDecisionIsOnRecordOnce(desks);
  expect(book.decided.size).toBe(filed * 2);
  expect(filed).toBeGreaterThan(underWay);
}, 400_000);

async function fileFor(applicant: Desk, milliseconds: number) {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    if (filed - book.decided.size / 2 < underWay) await file(applicant, filed++);
    else await pause(20);
  }
  isFiling = false;
}

const names = () => Array.from({ length: clerks }, (_, index) => `Gorevli${index + 1} Kaya`);
const seat = (name: string) => hall.seat(name, [{ role: 'supportAgent', unit: 'tim' }]);

const file = (applicant: Desk, nth: number) =>
  applicant.at[nth % 2]!('POST /api/cases', {
    headers: { 'Idempotency-Key': randomUUID() },
    body: { process: 'twofoldRequest', answer: { subject: `Talep ${nth}` }, firm: taxNumber },
  });

const isOver = () => !isFiling && book.decided.size === filed * 2;

/** Takes one of the first tasks that nobody has, now at this process and now at that one; every third clerk claims first. */
async function work(desk: Desk, place: number) {
  for (let turn = place; !isOver(); turn++) {
    const known = new Set(book.decided.keys());
    const { body } = await desk.at[turn % 2]!('GET /api/tasks', { query: { assignee: 'nobody', limit: 10 } });
    const tasks = body.tasks.map(({ id }) => id);
    book.listed(tasks, known);
    if (tasks.length === 0) await pause(100);
    else await decide(desk, tasks[(turn * 7) % tasks.length]!, turn);
  }
}

async function decide({ at, name }: Desk, id: string, turn: number) {
  const step = id.split(':')[1] as keyof typeof steps;
  try {
    if (turn % 3 === 0) await at[turn % 2]!('PUT /api/tasks/{id}/claim', { params: { id } });
    const headers = { 'Idempotency-Key': randomUUID() };
    const { status } = await at[(turn + 1) % 2]!('POST /api/tasks/{id}/completion', {
      ...{ params: { id }, headers, body: steps[step] },
    });
    if (status === 200) book.won(id, name);
    else book.strays.push(`${id} was only put on record`);
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    book.lost(id, problem.problem);
  }
}

/** Reads the whole list page by page, by turns in both orders, while it changes. */
async function walk({ at }: Desk) {
  for (let round = 0; !isOver(); round++) {
    const [from, tasks] = [new Date(), [] as string[]];
    const sort = round % 2 === 0 ? ('due' as const) : ('opened' as const);
    for (let after: string | null | undefined; after !== null; ) {
      const query = { sort, limit: 7, ...(after && { after }) };
      const { body } = await at[tasks.length % 2]!('GET /api/tasks', { query });
      tasks.push(...body.tasks.map(({ id }) => id));
      after = body.next;
    }
    book.listed(tasks, new Set());
    book.walks.push({ from, to: new Date(), tasks });
  }
}

async function everyListIsEmpty(desks: readonly Desk[]) {
  for (const [place, { at }] of desks.entries()) {
    expect((await at[place % 2]!('GET /api/tasks')).body).toEqual({ tasks: [], next: null });
    expect((await at[(place + 1) % 2]!('GET /api/tasks/count')).body).toEqual({ count: 0, more: false });
  }
  const { body } = await desks[0]!.at[0]!('GET /api/tasks/badges');
  expect([body.all, body.mine, body.unclaimed].map(({ count }) => count)).toEqual([0, 0, 0]);
}

async function everyDecisionIsOnRecordOnce(desks: readonly Desk[]) {
  const nameOf = new Map(desks.map(({ id, name }) => [id, name]));
  const ended = async () => (await hall.db('cases').where({ state: 'ended', ending: 'agreed' })).length === filed;
  await eventually(ended, 'the end of every case');
  const rows: { id: string; closed_by: string; closed_at: Date }[] = await hall.db('tasks');
  expect(rows.map(({ id, closed_by }) => [id, nameOf.get(closed_by)]).sort()).toEqual([...book.decided].sort());
  for (const id of await hall.db('cases').pluck('id')) {
    const events = await eventsOf(hall.db, id);
    expect(breakIn(id, events)).toBeUndefined();
    const closed = events.filter(({ kind }) => kind === 'taskClosed').map(({ data }) => [data['task'], data['by']]);
    expect(closed.map(([task, by]) => [task, nameOf.get(by as string)])).toEqual(
      ['check', 'sign'].map((step) => [`${id}:${step}:1`, book.decided.get(`${id}:${step}:1`)]),
    );
  }
  expect(book.walks.length).toBeGreaterThan(5);
  expect(skipped(book.walks, new Map(rows.map(({ id, closed_at }) => [id, closed_at])))).toEqual([]);
}
