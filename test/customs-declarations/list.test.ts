import fc from 'fast-check';
import type { Told } from '../../db/customs-declarations.ts';
import { countries } from '../../domain/countries.ts';
import { declarationSides, declarationStatuses } from '../../domain/customs-declaration.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { brokers, copied, others, ours, personOf, proxyOf, sample } from './sample.ts';

let stage: Stage;
let exporter: { cookie: string };
let broker: { cookie: string };
let stranger: { cookie: string };
beforeAll(async () => {
  stage = await openStage();
  await copied(stage);
  exporter = await personOf(stage, ['Işık', 'İnci'], ours);
  broker = await personOf(stage, ['Kerem', 'Aksoy'], brokers, 'broker');
  stranger = await personOf(stage, ['Nilgün', 'Şahin'], '10000000382');
});
afterAll(() => stage.close());

type Listed = { approvalCode: string; secretariat: { id: string; name: string } };
async function list(query: string, { cookie } = exporter, firm = ours): Promise<Listed[]> {
  const all: Listed[] = [];
  for (let after = ''; ; ) {
    const path = `/api/customs-declarations?firm=${firm}${query}${after}`;
    const { json, text, status } = await stage.ask('GET', path, { cookie });
    if (status !== 200) throw new Error(text);
    all.push(...(json['declarations'] as Listed[]));
    if (json['next'] === null) return all;
    after = `&after=${encodeURIComponent(json['next'] as string)}`;
  }
}
const codes = (found: readonly { approvalCode: string }[]) => found.map(({ approvalCode }) => approvalCode);
const own = sample.filter(({ exporter: of }) => of === ours);
const bytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

test('TIM-DEC-01: an exporter sees all of its own, a broker its own as broker, the newest first, in pages that neither skip nor repeat', async () => {
  const newest = (all: readonly Told[]) =>
    all.toSorted((a, b) => bytes(b.declaredOn + b.approvalCode, a.declaredOn + a.approvalCode));
  expect(codes(await list('&limit=7'))).toEqual(codes(newest(own)));
  const handled = sample.filter((one) => one.broker === brokers);
  expect(new Set(handled.map((one) => one.exporter)).size).toBe(2);
  expect(codes(await list('&limit=100', broker, brokers))).toEqual(codes(newest(handled)));
  await expect(list('&as=exporter', broker, brokers)).rejects.toThrow('NotFound'); // it exports nothing (decision 17)
  const [first] = await list('&limit=100');
  const { changedAt: _, secretariat: __, union: ___, ...told } = newest(own)[0]!;
  expect(first).toMatchObject(told);
  expect(first!.secretariat.name).toMatch(/^(EİB|İTKİB|UİB)$/);
});

test('TIM-GM-04: by every column up and down', async () => {
  const keys: Record<string, (one: Told) => string> = {
    declared: ({ declaredOn }) => declaredOn,
    number: ({ registrationNumber }) => registrationNumber ?? '',
    exporter: ({ exporterTitle }) => exporterTitle,
    value: ({ value }) => String(value).padStart(15, '0'),
    dues: ({ dues }) => (dues ? String(dues.amount).padStart(15, '0') : ' '),
  };
  for (const [sort, key] of Object.entries(keys)) {
    const up = codes(own.toSorted((a, b) => bytes(`${key(a)}\0${a.approvalCode}`, `${key(b)}\0${b.approvalCode}`)));
    expect(codes(await list(`&sort=${sort}&order=asc&limit=40`))).toEqual(up);
    expect(codes(await list(`&sort=${sort}&order=desc&limit=40`))).toEqual(up.toReversed());
  }
});

const dayOf = fc
  .integer({ min: 0, max: 2_600 })
  .map((age) => new Date(Date.UTC(2026, 10, 20) - age * 86_400_000).toISOString().slice(0, 10));
const asked = fc.record(
  {
    from: dayOf,
    to: dayOf,
    secretariat: fc.constantFrom('tim/eib', 'tim/itkib', 'tim/uib', 'tim/gaib'),
    side: fc.constantFrom(...Object.keys(declarationSides)),
    destination: fc.constantFrom('004', '400', ...Object.keys(countries).slice(0, 12)),
    status: fc.constantFrom(...Object.keys(declarationStatuses)),
    q: fc.constantFrom('EX', 'ex00', '2600', '0000', 'işık', 'ISIK INCI', '%', '_', "'; DROP"),
  },
  { requiredKeys: [] },
);

test('TIM-DEC-02, 03, 04, 05, 06, X-05: date range, secretariat, side, country, status and search, in every combination, find what a plain filter finds', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (by) => {
      const query = Object.entries(by).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`);
      expect(codes(await list(`${query.join('')}&limit=100`)).toSorted()).toEqual(
        codes(own.filter((one) => fits(one, by))).toSorted(),
      );
    }),
    { numRuns: 60 },
  );
});

type Asked = { [name in 'from' | 'to' | 'secretariat' | 'side' | 'destination' | 'status' | 'q']?: string };
function fits(one: Told, { from, to, q, ...by }: Asked): boolean {
  const isIn = (from === undefined || one.declaredOn >= from) && (to === undefined || one.declaredOn <= to);
  const isEqual = Object.entries(by).every(([name, value]) => one[name as keyof Told] === value);
  const part = q?.toUpperCase() ?? '';
  const hasIt = [one.registrationNumber ?? '', one.approvalCode].some((number) => number.includes(part));
  return isIn && isEqual && (hasIt || ['işık', 'ISIK INCI'].includes(q ?? ''));
}

test('R38: what no list is sorted or paged by is refused, whatever it says', async () => {
  const forged = (...of: unknown[]) => Buffer.from(JSON.stringify(of)).toString('base64url');
  for (const query of [
    'sort=fetched_at',
    'order=up',
    'status=open',
    'from=24.11.2026',
    'from=0000-01-01',
    'limit=5000',
    'after=x',
    `after=${forged('2026-02-31', '2600000001')}`,
    `after=${forged('x', '2600000001')}`,
    `after=${forged('2026-02-01', "' OR 1")}`,
    `sort=value&after=${forged('99999999999999999999', '2600000001')}`,
    `sort=value&after=${forged(1, '2600000001')}`,
  ]) {
    const { status, json } = await stage.ask('GET', `/api/customs-declarations?firm=${ours}&${query}`, exporter);
    expect([query, status, json.code]).toEqual([query, 400, 'Unfit']);
  }
});

const everywhere = ['/api/customs-declarations', '/api/customs-declarations/excel', '/api/customs-declarations/copy'];

test('R23: another firm’s declarations, their file and their copy are not there, nor can they be fetched', async () => {
  for (const firm of [ours, brokers, '9999999999']) {
    for (const path of everywhere)
      for (const as of ['', '&as=broker', '&as=exporter']) {
        const { status, text } = await stage.ask('GET', `${path}?firm=${firm}${as}`, stranger);
        expect([status, text.includes('Tekstil')]).toEqual([404, false]);
      }
    const { status } = await stage.ask('POST', '/api/customs-declarations/copy', { ...stranger, body: { firm } });
    expect(status).toBe(404);
  }
  expect(await stage.db('customs_declaration_copies').where({ firm: '9999999999' })).toEqual([]);
});

test('R24, TIM-GM-03: on a card a broker sees what the exporter exports and nothing else, until the proxy ends', async () => {
  const proxy = await proxyOf(stage, ours, brokers);
  expect(codes(await list('&limit=100', broker)).length).toBe(own.length);
  const asBroker = await stage.ask('GET', `/api/customs-declarations?firm=${ours}&as=broker`, broker);
  expect(asBroker.status).toBe(404);
  expect((await stage.ask('GET', `/api/customs-declarations?firm=${others}`, broker)).status).toBe(404);
  await stage.db('proxies').where({ case_id: proxy }).update({ ended_at: stage.now() });
  for (const path of everywhere) expect((await stage.ask('GET', `${path}?firm=${ours}`, broker)).status).toBe(404);
});
