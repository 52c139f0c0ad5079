import { broker } from '../../outside/e-birlik/named-firms.ts';
import { ledgerOf } from '../outside/switches.ts';
import { eventually } from '../product/eventually.ts';
import { merchant } from '../proxy/merchants.ts';
import { type House, openHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.api.start();
});
afterAll(() => house.close());

test('R2: workers that die before and after a page is on record go on with that page, and the copy is whole', async () => {
  const { people, workers, db, eBirlikUrl } = house;
  const kerem = await merchant(people, broker, 'Kerem Aksoy');
  const refresh = () => kerem.ask('POST', '/api/customs-declarations/copy', { body: { firm: kerem.firm } });
  const copied = async () => Number((await db('customs_declarations').count('* as n').first())!['n']);
  await workers.start();
  await workers.kill();

  expect((await refresh()).status).toBe(202);
  await workers.startDoomed('declarations:before-record');
  expect(await workers.ended()).toBe('SIGKILL');
  expect(await copied()).toBe(0);
  await workers.startDoomed('declarations:after-record');
  expect(await workers.ended()).toBe('SIGKILL');
  expect(await copied()).toBe(500);
  await workers.start();

  const copy = () => db('customs_declaration_copies').where({ firm: kerem.firm }).first();
  const whole = await eventually(async () => ((await copy()).refreshing ? undefined : copy()), 'the whole copy');
  expect(whole).toMatchObject({ problem: null, fetched_at: expect.any(Date) });
  const total = await copied();
  expect(total).toBeGreaterThan(600);
  const asked = (await ledgerOf(eBirlikUrl)).requests.filter(({ path }) => path.endsWith('/declarations'));
  // Twice as exporter, which it is not, until the second death; then once more with the pages that were left.
  const pages = Math.ceil(total / 500);
  expect(asked.length).toBe(3 + 1 + pages);
}, 150_000);
