import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import readSheets from 'read-excel-file/node';
import type { Told } from '../../db/customs-declarations.ts';
import { countryName } from '../../domain/countries.ts';
import { declarationSides, declarationStatuses, paymentSources } from '../../domain/customs-declaration.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { copied, ours, personOf, sample } from './sample.ts';

let stage: Stage;
let exporter: { cookie: string };
const nasty: Told = {
  ...sample[0]!,
  approvalCode: '2699999999',
  exporter: ours,
  exporterTitle: '=HYPERLINK("http://a.example")',
};
beforeAll(async () => {
  stage = await openStage();
  await copied(stage, [...sample, nasty]);
  exporter = await personOf(stage, ['Işık', 'İnci'], ours);
});
afterAll(() => stage.close());

type Downloaded = { readonly status: number; readonly headers: Record<string, unknown>; readonly bytes: Buffer };
const download = (query = ''): Promise<Downloaded> =>
  new Promise((resolve, reject) => {
    const headers = { host: `tim.localhost:${stage.port}`, cookie: exporter.cookie };
    const path = `/api/customs-declarations/excel?firm=${ours}${query}`;
    get({ host: '127.0.0.1', port: stage.port, path, headers, agent: false }, (response) => {
      buffer(response).then(
        (bytes) => resolve({ status: response.statusCode!, headers: response.headers, bytes }),
        reject,
      );
    }).on('error', reject);
  });

type Listed = Told & { secretariat: { name: string }; union: { name: string } };
async function listed(query: string): Promise<Listed[]> {
  const all: Listed[] = [];
  for (let after = ''; ; ) {
    const path = `/api/customs-declarations?firm=${ours}&limit=100${query}${after}`;
    const { json } = await stage.ask('GET', path, exporter);
    all.push(...(json['declarations'] as Listed[]));
    if (json['next'] === null) return all;
    after = `&after=${encodeURIComponent(json['next'] as string)}`;
  }
}

const lira = (kurus: number | null | undefined) => (kurus == null ? null : kurus / 100);
const date = (day: string | undefined) => (day === undefined ? null : new Date(`${day}T00:00:00.000Z`));
const rowOf = (one: Listed) => [
  ...[one.registrationNumber, one.approvalCode, date(one.declaredOn), declarationStatuses[one.status]],
  ...[declarationSides[one.side], one.exporter, one.exporterTitle.replace(/^=/, "'="), one.broker],
  ...[one.secretariat.name, one.union.name, countryName(one.destination)],
  ...[lira(one.value), lira(one.realised), lira(one.dues?.amount)],
  ...[date(one.dues?.paidOn), one.dues?.receipt ?? null, one.dues ? paymentSources[one.dues.source] : null],
];

test.each(['', '&status=cancelled&from=2026-01-01', '&sort=value&order=desc&secretariat=tim%2Feib', '&q=yok'])(
  'TIM-DEC-07, R34: the file of the list %p has the list’s rows in its order: numbers, real dates, text that is no formula',
  async (query) => {
    const { status, headers, bytes } = await download(query);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="beyannameler-2026-11-20.xlsx"',
      'cache-control': 'private, no-store',
    });
    const [sheet] = await readSheets(bytes);
    const [heading, ...rows] = sheet!.data;
    const list = await listed(query);
    expect(rows).toEqual(list.map(rowOf));
    expect(list.length > 0).toBe(query !== '&q=yok');
    expect(heading!.slice(0, 4)).toEqual(['Tescil numarası', 'Birlik onay kodu', 'Beyanname tarihi', 'Durum']);
    expect(heading).toHaveLength(17);
  },
);

test('R38: what the list refuses, its file refuses before it begins', async () => {
  const { status, headers } = await download('&sort=fetched_at');
  expect([status, headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
});
