import { exporterOfThreeUnions, namedFirms } from '../../outside/e-birlik/named-firms.ts';
import { turn } from '../outside/switches.ts';
import { eventually } from '../product/eventually.ts';
import { openProduct, type Product } from '../product/stage.ts';
import { type Merchant, merchant } from '../proxy/merchants.ts';

let product: Product;
let exporter: Merchant;
let broker: Merchant;
beforeAll(async () => {
  product = await openProduct();
  exporter = await merchant(product, exporterOfThreeUnions, 'Işık İnci');
  broker = await merchant(product, namedFirms.broker, 'Kerem Aksoy');
}, 60_000);
afterAll(() => product.close());

type Copy = { fetchedAt: string | null; isRefreshing: boolean; problem: string | null };
const copyOf = async (who: Merchant): Promise<Copy> =>
  (await who.ask('GET', `/api/customs-declarations/copy?firm=${who.firm}`)).json as never;
const settled = (who: Merchant) =>
  eventually(async () => {
    const copy = await copyOf(who);
    return !copy.isRefreshing && copy;
  }, 'a copy');
const list = async (who: Merchant, query = '') =>
  (await who.ask('GET', `/api/customs-declarations?firm=${who.firm}&limit=100${query}`)).json['declarations'] as {
    approvalCode: string;
    status: string;
  }[];
const refresh = (who: Merchant) => who.ask('POST', '/api/customs-declarations/copy', { body: { firm: who.firm } });
const rows = (who: Merchant, as: 'exporter' | 'broker') =>
  product
    .db('customs_declarations')
    .where(as, who.firm)
    .count()
    .first()
    .then((row) => Number(row!['count']));

test('TIM-DEC-01: the first look fetches everything from e-birlik, as exporter and as broker', async () => {
  await copyOf(exporter);
  expect(await settled(exporter)).toMatchObject({ problem: null, fetchedAt: expect.any(String) });
  expect(await rows(exporter, 'exporter')).toBe(252);
  await copyOf(broker);
  await settled(broker);
  expect(await rows(broker, 'broker')).toBeGreaterThan(600);
  expect((await list(broker)).length).toBe(100);
});

test('what has changed there arrives with the next fetching, and asks for little more than that; two clicks fetch once', async () => {
  const [first] = await list(exporter, '&status=approved');
  const address = `${product.eBirlikUrl}/declarations/${first!.approvalCode}`;
  await fetch(address, { method: 'PUT', body: JSON.stringify({ status: 'cancelled' }) });
  const counted = await asked();
  const clicks = await Promise.all([refresh(exporter), refresh(exporter), refresh(exporter)]);
  expect(clicks.map(({ status }) => status)).toEqual([202, 202, 202]);
  await settled(exporter);
  expect((await list(exporter, '&status=cancelled')).map(({ approvalCode }) => approvalCode)).toContain(
    first!.approvalCode,
  );
  expect(await asked()).toBe(counted + 2);
});

test('while e-birlik is silent the old copy stays and says so; when it answers again the problem is gone', async () => {
  const before = (await copyOf(exporter)).fetchedAt;
  await turn(product.eBirlikUrl, { paths: { [`/firms/${exporter.firm}/declarations`]: { status: 503 } } });
  await refresh(exporter);
  const failing = await eventually(async () => {
    const copy = await copyOf(exporter);
    return copy.problem !== null && copy;
  }, 'a problem');
  expect(failing).toMatchObject({ problem: 'unreachable', isRefreshing: true, fetchedAt: before });
  expect(await list(exporter)).toHaveLength(100);
  await turn(product.eBirlikUrl, {});
  const copy = await settled(exporter);
  expect(copy.problem).toBeNull();
  expect(copy.fetchedAt! > before!).toBe(true);
});

test('what cannot be believed is not asked for again and again', async () => {
  await turn(product.eBirlikUrl, { body: 'unfit' });
  const counted = await asked();
  await refresh(exporter);
  expect(await settled(exporter)).toMatchObject({ problem: 'unfit' });
  expect(await asked()).toBe(counted + 1);
  await turn(product.eBirlikUrl, {});
  await refresh(exporter);
  expect(await settled(exporter)).toMatchObject({ problem: null });
});

test('R8: asked for while Temporal is away, it is fetched when the relay reaches Temporal again', async () => {
  product.cable.cut();
  expect((await refresh(exporter)).status).toBe(202);
  expect((await copyOf(exporter)).isRefreshing).toBe(true);
  product.cable.mend();
  await eventually(async () => {
    await product.relay();
    return !(await copyOf(exporter)).isRefreshing;
  }, 'the relay');
  expect(await copyOf(exporter)).toMatchObject({ problem: null });
});

test('R40: no history of Temporal knows the firm whose copy it was', async () => {
  const { id } = await product.db('customs_declaration_copies').where({ firm: exporter.firm }).first();
  const history = JSON.stringify(await product.client.workflow.getHandle(`declarations:${id}`).fetchHistory());
  expect(history).toContain(Buffer.from(id).toString('base64').slice(0, 20));
  for (const known of [exporter.firm, exporterOfThreeUnions.title])
    expect(history.includes(known) || history.includes(Buffer.from(known).toString('base64').slice(0, -2))).toBe(false);
});

/** How often e-birlik was asked for declarations. */
async function asked(): Promise<number> {
  const { requests } = (await (await fetch(`${product.eBirlikUrl}/ledger`)).json()) as { requests: { path: string }[] };
  return requests.filter(({ path }) => path.endsWith('/declarations')).length;
}
