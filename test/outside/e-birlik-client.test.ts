import { eBirlikClient } from '../../outside/e-birlik/client.ts';
import { exporterOfOneUnion, soleTrader } from '../../outside/e-birlik/generator.ts';
import { type EBirlikSimulator, startEBirlik } from '../../outside/e-birlik/simulator.ts';
import { HandClock } from './clock.ts';
import { ownFolder } from './folder.ts';
import { ask, ledgerOf, turn } from './switches.ts';

const folder = ownFolder();
const firm = exporterOfOneUnion;
let simulator: EBirlikSimulator;
const client = (settings: { timeoutMs?: number; attempts?: number; clock?: HandClock } = {}) =>
  eBirlikClient({ url: simulator.url, clock: new HandClock(), ...settings });
const failure = (settings = {}): Promise<Error> =>
  client(settings)
    .findFirm(firm.taxNumber)
    .then(
      () => fail(),
      (e) => e,
    );
const fail = (): never => {
  throw new Error('an error was expected');
};

beforeAll(async () => {
  simulator = await startEBirlik({ port: 0, dataDir: folder.path, firms: 50 });
});
beforeEach(() => turn(simulator.url, {}));
afterAll(async () => {
  await simulator.close();
  folder.remove();
});

test('TIM-REG-03: a firm is found by its tax number, a sole trader by the TCKN (TIM-REG-08)', async () => {
  expect(await client().findFirm(firm.taxNumber)).toEqual(firm);
  expect(await client().findFirm(soleTrader.taxNumber)).toEqual(soleTrader);
});

test('TIM-REG-07: an unknown tax number is no firm; what is no tax number is not even asked', async () => {
  expect(await client().findFirm('4680371053')).toBeUndefined();
  const before = (await ledgerOf(simulator.url)).count;
  expect(await client().findFirm('../switches')).toBeUndefined();
  expect((await ledgerOf(simulator.url)).count).toBe(before);
});

test('latency below the time limit only takes time', async () => {
  await turn(simulator.url, { latencyMs: 150 });
  expect((await client().findFirm(firm.taxNumber))?.title).toBe(firm.title);
});

test('latency above the time limit and a hang end as a timeout, after two attempts', async () => {
  for (const switches of [{ latencyMs: 60_000 }, { hang: true }]) {
    await turn(simulator.url, switches);
    const before = (await ledgerOf(simulator.url)).count;
    expect(await failure({ timeoutMs: 500 })).toMatchObject({ name: 'OutsideUnavailable', reason: 'timeout' });
    expect((await ledgerOf(simulator.url)).count - before).toBe(2);
  }
});

test('a single error is mended by the second attempt, unbroken errors are reported', async () => {
  await turn(simulator.url, { errorRate: 0.5 });
  const half = client();
  for (let time = 0; time < 4; time++) expect((await half.findFirm(firm.taxNumber))?.title).toBe(firm.title);
  await turn(simulator.url, { errorRate: 1 });
  expect(await failure()).toMatchObject({ name: 'OutsideUnavailable', reason: 'busy' });
});

test.each([
  [500, 'OutsideUnavailable'],
  [429, 'OutsideUnavailable'],
  [401, 'OutsideRefused'],
  [404, 'OutsideRefused'],
  [204, 'OutsideAnswerUnfit'],
])('a status of %d is told as %s; a 404 that does not speak of a firm is no missing firm', async (status, name) => {
  await turn(simulator.url, { status });
  expect(await failure({ attempts: 1 })).toMatchObject({ name });
});

test.each([
  ['garbage', 'OutsideAnswerUnfit', 'not JSON'],
  ['unfit', 'OutsideAnswerUnfit', 'does not fit'],
  ['huge', 'OutsideAnswerUnfit', 'too large'],
  ['redirect', 'OutsideAnswerUnfit', 'redirect'],
  ['cut', 'OutsideUnavailable', 'connection'],
])('a body that is %s ends as %s: %s', async (body, name, reason) => {
  await turn(simulator.url, { body });
  expect(await failure()).toMatchObject({ name, reason });
});

test('an unfit answer is not asked for again, a redirect is not followed', async () => {
  for (const body of ['garbage', 'redirect']) {
    await turn(simulator.url, { body });
    const before = (await ledgerOf(simulator.url)).count;
    await failure();
    expect((await ledgerOf(simulator.url)).count - before).toBe(1);
  }
});

test('a system that does not run ends as a lost connection', async () => {
  const gone = eBirlikClient({ url: 'http://127.0.0.1:9', clock: new HandClock() });
  await expect(gone.findFirm(firm.taxNumber)).rejects.toMatchObject({ reason: 'connection' });
});

test('R40: no error speaks of the firm', async () => {
  for (const body of ['garbage', 'unfit', 'huge', 'redirect', 'cut']) {
    await turn(simulator.url, { body });
    const error = await failure();
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain(firm.taxNumber);
  }
});

test('three failed searches open the circuit; while it is open nothing is asked, ten seconds later all is well', async () => {
  const clock = new HandClock();
  const impatient = client({ clock });
  await turn(simulator.url, { status: 503 });
  for (let time = 0; time < 3; time++) await impatient.findFirm(firm.taxNumber).catch(() => undefined);
  await turn(simulator.url, {});
  const before = (await ledgerOf(simulator.url)).count;
  await expect(impatient.findFirm(firm.taxNumber)).rejects.toMatchObject({ reason: 'circuit open' });
  expect((await ledgerOf(simulator.url)).count).toBe(before);
  clock.forward(10_000);
  expect((await impatient.findFirm(firm.taxNumber))?.title).toBe(firm.title);
});

test('a switch for one address leaves the others whole', async () => {
  await turn(simulator.url, { paths: { [`/firms/${firm.taxNumber}`]: { status: 503 } } });
  expect(await failure({ attempts: 1 })).toMatchObject({ reason: 'busy' });
  expect((await client().findFirm(soleTrader.taxNumber))?.title).toBe(soleTrader.title);
  expect((await ask(`${simulator.url}/switches`)).paths).toBeDefined();
});
