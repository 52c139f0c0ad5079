import { eBirlikClient, type ToldDeclaration } from '../../outside/e-birlik/client.ts';
import { broker, exporterOfManyDeclarations, exporterOfThreeUnions } from '../../outside/e-birlik/generator.ts';
import { type EBirlikSimulator, startEBirlik } from '../../outside/e-birlik/simulator.ts';
import { HandClock } from './clock.ts';
import { ownFolder } from './folder.ts';
import { ledgerOf, turn } from './switches.ts';

const folder = ownFolder();
const settings = { port: 0, dataDir: folder.path, firms: 50, declarations: 4000 };
let simulator: EBirlikSimulator;
const client = (more: { timeoutMs?: number; attempts?: number } = {}) =>
  eBirlikClient({ url: simulator.url, clock: new HandClock(), ...more });
const ours = { firm: exporterOfThreeUnions.taxNumber, as: 'exporter' } as const;
const failure = async (call: Promise<unknown>): Promise<Error> =>
  call.then(
    () => new Error('an error was expected'),
    (problem) => problem,
  );

async function everyDeclaration(of: { firm: string; as: 'exporter' | 'broker' }): Promise<ToldDeclaration[]> {
  const all: ToldDeclaration[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = await client().declarationsOf({ ...of, since: last?.changedAt, after: last?.approvalCode });
    all.push(...page!.declarations);
    if (page!.isLast) return all;
  }
}

beforeAll(async () => {
  simulator = await startEBirlik(settings);
});
beforeEach(() => turn(simulator.url, {}));
afterAll(async () => {
  await simulator.close();
  folder.remove();
});

test('TIM-DEC-01: a firm’s declarations come page by page, oldest change first, as exporter and as broker', async () => {
  const own = await everyDeclaration(ours);
  expect(own).toHaveLength(252);
  expect(own.every(({ exporter }) => exporter === ours.firm)).toBe(true);
  const many = await everyDeclaration({ firm: exporterOfManyDeclarations.taxNumber, as: 'exporter' });
  expect(many.length).toBeGreaterThan(1000);
  expect(new Set(many.map(({ approvalCode }) => approvalCode)).size).toBe(many.length);
  const handled = await everyDeclaration({ firm: broker.taxNumber, as: 'broker' });
  expect(new Set(handled.map(({ exporter }) => exporter)).size).toBeGreaterThan(2);
  expect(handled.every((one) => one.broker === broker.taxNumber)).toBe(true);
});

test('TIM-REF-05: one by its approval code says from where its dues were paid; unknown firms and codes are not there', async () => {
  const [first] = (await client().declarationsOf(ours))!.declarations;
  expect(await client().findDeclaration(first!.approvalCode)).toEqual(first);
  expect(await client().findDeclaration('2699999999')).toBeUndefined();
  expect(await client().findDeclaration('../switches')).toBeUndefined();
  expect(await client().declarationsOf({ ...ours, firm: '4680371053' })).toBeUndefined();
});

test('what changes comes after everything that was read before, also after a restart', async () => {
  const last = (await everyDeclaration(ours)).at(-1)!;
  const after = { ...ours, since: last.changedAt, after: last.approvalCode };
  expect(await client().declarationsOf(after)).toEqual({ declarations: [], isLast: true });
  const change = (code: string, body: object) =>
    fetch(`${simulator.url}/declarations/${code}`, { method: 'PUT', body: JSON.stringify(body) });
  expect((await change(last.approvalCode, { status: 'cancelled' })).status).toBe(200);
  expect((await change(last.approvalCode, { value: 7 })).status).toBe(400);
  expect((await change('2699999999', { status: 'cancelled' })).status).toBe(404);
  await simulator.close();
  simulator = await startEBirlik({ ...settings, declarations: 9000, now: new Date('2030-01-01T00:00:00.000Z') });
  const changed = await client().declarationsOf(after);
  expect(changed!.declarations).toMatchObject([{ approvalCode: last.approvalCode, status: 'cancelled' }]);
});

test.each([
  [{ hang: true }, 'OutsideUnavailable', 'timeout'],
  [{ latencyMs: 60_000 }, 'OutsideUnavailable', 'timeout'],
  [{ errorRate: 1 }, 'OutsideUnavailable', 'busy'],
  [{ status: 500 }, 'OutsideUnavailable', 'busy'],
  [{ status: 401 }, 'OutsideRefused', undefined],
  [{ status: 404 }, 'OutsideRefused', undefined],
  [{ body: 'garbage' }, 'OutsideAnswerUnfit', 'not JSON'],
  [{ body: 'unfit' }, 'OutsideAnswerUnfit', 'does not fit'],
  [{ body: 'huge' }, 'OutsideAnswerUnfit', 'too large'],
  [{ body: 'redirect' }, 'OutsideAnswerUnfit', 'redirect'],
  [{ body: 'cut' }, 'OutsideUnavailable', 'connection'],
])('R40: with %j declarations end as %s: %s, and no error speaks of the firm', async (switches, name, reason) => {
  await turn(simulator.url, switches);
  const slow = 'hang' in switches || 'latencyMs' in switches;
  const impatient = client({ attempts: 1, ...(slow && { timeoutMs: 300 }) });
  for (const call of [() => impatient.declarationsOf(ours), () => impatient.findDeclaration('2600000001')]) {
    const error = await failure(call());
    expect(error).toMatchObject({ name, ...(reason && { reason }) });
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(ours.firm);
  }
});

test('latency below the time limit only takes time, a single error is mended by the second attempt', async () => {
  await turn(simulator.url, { latencyMs: 100, errorRate: 0.5 });
  expect((await client().declarationsOf(ours))!.declarations).toHaveLength(252);
});

test('a system that does not answer for declarations is not asked for firms either while its circuit is open', async () => {
  await turn(simulator.url, { status: 503 });
  const impatient = client();
  for (let time = 0; time < 3; time++) await failure(impatient.declarationsOf(ours));
  await turn(simulator.url, {});
  const { count } = await ledgerOf(simulator.url);
  expect(await failure(impatient.findFirm(ours.firm))).toMatchObject({ reason: 'circuit open' });
  expect((await ledgerOf(simulator.url)).count).toBe(count);
});
