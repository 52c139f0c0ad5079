import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { findFirm } from '../../db/firms.ts';
import { completeVkn } from '../../domain/identifiers.ts';
import { eBirlikClient } from '../../outside/e-birlik/client.ts';
import {
  broker,
  brokerAndExporter,
  exporterOfOneUnion,
  exporterOfThreeUnions,
  inactive,
  soleTrader,
} from '../../outside/e-birlik/named-firms.ts';
import { type EBirlikSimulator, startEBirlik } from '../../outside/e-birlik/simulator.ts';
import { published } from '../stack/published.ts';
import { ask } from './http.ts';
import { openStage, type Stage } from './stage.ts';

let eBirlik: EBirlikSimulator;
let stage: Stage;
beforeAll(async () => {
  const dataDir = await mkdtemp(join(published().folder, 'e-birlik-'));
  eBirlik = await startEBirlik({ port: 0, dataDir, firms: 40 });
  const clock = { now: async () => new Date(stage.now()) };
  const client = eBirlikClient({ url: eBirlik.url, clock, timeoutMs: 1_000, attempts: 1 });
  stage = await openStage({ env: { TRUSTED_PROXIES: '1' }, deps: { eBirlik: client } });
});
afterAll(async () => {
  await stage.close();
  await eBirlik.close();
});
beforeEach(() => stage.db('throttles').delete());

const look = (taxNumber: string, as?: string, network = '192.0.2.1') =>
  ask(stage.port, 'GET', `/api/firms/${encodeURIComponent(taxNumber)}${as ? `?as=${as}` : ''}`, {
    headers: { 'x-forwarded-for': network },
  });
const asked = async () => (await (await fetch(`${eBirlik.url}/ledger`)).json()) as { requests?: unknown[] };
const switchTo = (switches: object) =>
  fetch(`${eBirlik.url}/switches`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(switches),
  });

test('TIM-REG-03, 04, 06: an exporter’s title and tax number come back, with its unions and nothing more', async () => {
  const reply = await look(exporterOfThreeUnions.taxNumber, 'exporter');
  expect(reply.status).toBe(200);
  expect(Object.keys(reply.json).sort()).toEqual(['taxNumber', 'title', 'unions']);
  expect(reply.json).toMatchObject({ taxNumber: exporterOfThreeUnions.taxNumber, title: exporterOfThreeUnions.title });
  expect((reply.json['unions'] as { unit: string }[]).map(({ unit }) => unit).sort()).toEqual([
    'tim/ehkib',
    'tim/ethib',
    'tim/ihkib',
  ]);
});

test('TIM-REG-05: the broker’s path wants a broker, the exporter’s an exporter, and who is both may take either', async () => {
  expect((await look(broker.taxNumber, 'broker')).status).toBe(200);
  expect(await look(broker.taxNumber, 'exporter')).toMatchObject({ status: 422, json: { code: 'FirmNotExporter' } });
  expect(await look(exporterOfOneUnion.taxNumber, 'broker')).toMatchObject({
    status: 422,
    json: { code: 'FirmNotBroker' },
  });
  expect((await look(brokerAndExporter.taxNumber, 'broker')).status).toBe(200);
  expect((await look(brokerAndExporter.taxNumber, 'exporter')).status).toBe(200);
});

test('TIM-REG-08: a sole trader is found by the T.C. kimlik number, spaces or not', async () => {
  expect(await look(soleTrader.taxNumber, 'exporter')).toMatchObject({
    status: 200,
    json: { title: soleTrader.title },
  });
  const spaced = soleTrader.taxNumber.replace(/(\d{3})/g, '$1 ');
  expect(await look(spaced)).toMatchObject({ status: 200, json: { taxNumber: soleTrader.taxNumber } });
});

test('TIM-REG-07: a number whose check digit is wrong is refused before e-birlik is asked', async () => {
  const before = JSON.stringify(await asked());
  const right = exporterOfOneUnion.taxNumber;
  const wrong = right.slice(0, 9) + ((Number(right[9]) + 1) % 10);
  for (const number of [wrong, '123', 'ABCDEFGHIJ', '00000000000', '../switches']) {
    const reply = await look(number);
    expect(reply).toMatchObject({ status: 400, json: { code: 'Unfit', fields: [{ at: '/params/taxNumber' }] } });
  }
  expect(JSON.stringify(await asked())).toBe(before);
});

test('TIM-REG-07: an unknown number offers the membership of a union, an inactive firm is told its own', async () => {
  const unknown = await look(completeVkn('999999999'), 'exporter');
  expect(unknown).toMatchObject({
    status: 404,
    json: { code: 'FirmUnknown', membership: 'https://uyelik.tim.org.tr' },
  });
  expect(await look(inactive.taxNumber, 'exporter')).toMatchObject({ status: 422, json: { code: 'FirmInactive' } });
});

test('nobody can list firms: thirty look-ups an hour from one network, and a bound over all', async () => {
  const numbers = Array.from({ length: 31 }, (_, index) => completeVkn(String(500_000_000 + index)));
  const replies = await Promise.all(numbers.map((number) => look(number, undefined, '192.0.2.9')));
  expect(replies.filter(({ status }) => status === 429)).toHaveLength(1);
  expect(replies.find(({ status }) => status === 429)?.headers['retry-after']).toBe('3600');
  expect((await look(exporterOfOneUnion.taxNumber, undefined, '192.0.2.10')).status).toBe(200);
  expect((await look(exporterOfOneUnion.taxNumber, undefined, '2001:db8::1')).status).toBe(200);
  await stage.db('throttles').update({ count: 3_000 });
  expect((await look(exporterOfOneUnion.taxNumber, undefined, '2001:db8:1::1')).status).toBe(429);
  stage.later(61);
  expect((await look(exporterOfOneUnion.taxNumber, undefined, '192.0.2.9')).status).toBe(200);
});

test('what e-birlik said is kept with its moment, without the firm’s contacts, and asked anew after ten minutes', async () => {
  await look(exporterOfOneUnion.taxNumber);
  const kept = await findFirm(stage.db, exporterOfOneUnion.taxNumber);
  expect(kept?.firm).toMatchObject({
    city: exporterOfOneUnion.city,
    unions: [{ unit: 'tim/ikmib', since: '2011-03-14' }],
  });
  expect(JSON.stringify(await stage.db('firms'))).not.toMatch(/sule\.isik|0532/);
  await switchTo({ status: 503 });
  expect((await look(exporterOfOneUnion.taxNumber)).status).toBe(200);
  stage.later(11);
  const reply = await look(exporterOfOneUnion.taxNumber);
  expect(reply).toMatchObject({ status: 503, json: { code: 'FirmsUnreachable' }, headers: { 'retry-after': '60' } });
  await switchTo({ status: null });
  stage.later(1);
  expect((await look(exporterOfOneUnion.taxNumber)).status).toBe(200);
});
