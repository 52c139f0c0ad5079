import { copiesLeftBehind, endRefresh, forgetCopies, noteProblem } from '../../db/customs-declaration-copies.ts';
import { declarationsByCode, saveDeclarations } from '../../db/customs-declarations.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { brokers, copied, others, ours, personOf, sample } from './sample.ts';

let stage: Stage;
let exporter: { person: string; cookie: string };
const sent: string[] = [];
beforeEach(async () => {
  stage = await openStage();
  stage.deps.door.refresh = async ({ copy }) => {
    sent.push(copy);
    return 'started';
  };
  sent.length = 0;
  exporter = await personOf(stage, ['Işık', 'İnci'], ours);
});
afterEach(() => stage.close());

const path = `/api/customs-declarations?firm=${ours}`;
const copyAt = `/api/customs-declarations/copy?firm=${ours}`;
const look = async () => (await stage.ask('GET', path, exporter)).json['copy'];
const copyOf = () => stage.db('customs_declaration_copies').where({ firm: ours }).first();

test('TIM-DEC-01: whoever looks first has the copy fetched, however many look at once, and is told that it is coming', async () => {
  const seen = await Promise.all([look(), look(), look(), stage.ask('GET', copyAt, exporter)]);
  expect(seen.slice(0, 3)).toEqual(Array(3).fill({ fetchedAt: null, isRefreshing: true, problem: null }));
  const { id } = await copyOf();
  expect(new Set(sent)).toEqual(new Set([id]));
  const before = sent.length;
  await look();
  expect(sent).toHaveLength(before);
});

/** It was asked for and came this long ago. */
const aged = async (minutes: number) => {
  const at = new Date(stage.now().getTime() - minutes * 60_000);
  await stage.db('customs_declaration_copies').where({ firm: ours }).update({ asked_at: at, fetched_at: at });
  return at.toISOString();
};

test('a copy is fresh for six hours, and then fetched again by whoever looks; a button fetches it at once', async () => {
  await copied(stage);
  let fetchedAt = await aged(6 * 60 - 1);
  expect(await look()).toEqual({ fetchedAt, isRefreshing: false, problem: null });
  expect(sent).toEqual([]);
  const asked = await stage.ask('POST', '/api/customs-declarations/copy', { ...exporter, body: { firm: ours } });
  expect([asked.status, asked.json]).toEqual([202, { fetchedAt, isRefreshing: true, problem: null }]);
  expect(sent).toHaveLength(1);
  await endRefresh(stage.db, sent[0]!);
  fetchedAt = await aged(6 * 60);
  expect(await look()).toEqual({ fetchedAt, isRefreshing: true, problem: null });
  expect(sent).toHaveLength(2);
});

test('where e-birlik fails, the old copy stays usable and says why; it is tried again after five minutes or by the button', async () => {
  await copied(stage);
  await aged(7 * 60);
  const { id } = await copyOf();
  await noteProblem(stage.db, id, 'unreachable');
  await stage.db('customs_declaration_copies').where({ id }).update({ asked_at: stage.now() });
  const { json } = await stage.ask('GET', path, exporter);
  expect(json['declarations']).toHaveLength(50);
  expect(json['copy']).toMatchObject({ isRefreshing: false, problem: 'unreachable' });
  expect(sent).toEqual([]);
  stage.later(5);
  expect(await look()).toMatchObject({ isRefreshing: true, problem: 'unreachable' });
  expect(sent).toEqual([id]);
});

test('what can be narrowed to is what stands in the list', async () => {
  await copied(stage);
  const { json } = await stage.ask('GET', copyAt, exporter);
  const own = sample.filter(({ exporter: of }) => of === ours);
  expect(json['secretariats']).toEqual([
    { id: 'tim/eib', name: 'EİB' },
    { id: 'tim/itkib', name: 'İTKİB' },
    { id: 'tim/uib', name: 'UİB' },
  ]);
  expect(json['destinations']).toEqual([...new Set(own.map(({ destination }) => destination))].toSorted());
});

test('a later change stays, whichever copy brings the earlier one afterwards', async () => {
  const [one] = sample;
  const later = { ...one!, status: 'withdrawn' as const, changedAt: '2026-11-20T08:00:00.000Z' };
  await saveDeclarations(stage.db, [later], stage.now());
  await saveDeclarations(stage.db, [one!], stage.now());
  const { changedAt: _, ...kept } = later;
  expect(await declarationsByCode(stage.db, [one!.approvalCode, '2699999999'])).toEqual([kept]);
});

test('copies that nobody is fetching are found by the relay, those just asked for are left to whoever asked', async () => {
  await look();
  const { id } = await copyOf();
  const after = (seconds: number) => new Date(stage.now().getTime() + seconds * 1000);
  expect(await copiesLeftBehind(stage.db, stage.now())).toEqual([]);
  expect(await copiesLeftBehind(stage.db, after(1))).toEqual([id]);
  await endRefresh(stage.db, id, { fetched_at: stage.now() });
  expect(await copiesLeftBehind(stage.db, after(1))).toEqual([]);
});

test('with the last who works for a firm goes its copy, but not what another firm’s copy holds too', async () => {
  await personOf(stage, ['Kerem', 'Aksoy'], brokers, 'broker');
  await copied(stage);
  await forgetCopies(stage.db);
  const left = await stage.db('customs_declarations').select('exporter', 'broker');
  const isHeld = ({ exporter: of, broker }: { exporter: string; broker: string | null }) =>
    of === ours || broker === brokers;
  expect(left.every(isHeld)).toBe(true);
  expect(left).toHaveLength(sample.filter(isHeld).length);
  expect(sample.filter(isHeld).length).toBeLessThan(sample.length);
  expect(await stage.db('customs_declaration_copies').where({ firm: others })).toEqual([]);
});
