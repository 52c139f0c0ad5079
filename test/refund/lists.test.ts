import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import readSheets from 'read-excel-file/node';
import { createCase } from '../../db/cases.ts';
import { saveFirm } from '../../db/firms.ts';
import { approveProxy, insertProxy } from '../../db/proxies.ts';
import { proxy as proxyProcess } from '../../workflows/tim/proxy/process.ts';
import { cookieOf, firmNamed, settle } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { laid } from './laid.ts';
import { iban, otherIban } from './town.ts';

const [ours, theirs, broker] = ['1000000018', '1000000026', '1000000042'] as const;
const paid = (amount: number, source: 'currentAccount' | 'transfer' = 'transfer') =>
  ({ amount, paidOn: '2026-10-01', receipt: `M-${amount}`, source }) as const;
const inEge = { secretariat: 'tim/eib', union: 'tim/ethib' };

let stage: Stage;
let [sule, kerem, clerk, other] = ['', '', '', ''];
let ids: string[];
beforeAll(async () => {
  stage = await openStage();
  const person = async (
    name: [string, string],
    firms: string[],
    roles: { role: 'secretariatClerk'; unit: string }[] = [],
  ) =>
    cookieOf(stage, {
      person: await settle(stage, {
        name,
        email: `${name[0]}@example.com`.toLowerCase().replace('ş', 's'),
        firms,
        roles,
        password: null,
      }),
    });
  sule = await person(['Şule', 'Işık'], [ours]);
  kerem = await person(['Kerem', 'Aksoy'], [broker]);
  clerk = await person(['Elif', 'Kaya'], [], [{ role: 'secretariatClerk', unit: 'tim/immib' }]);
  other = await person(['Nil', 'Koç'], [], [{ role: 'secretariatClerk', unit: 'tim/eib' }]);
  await saveFirm(stage.db, firmNamed(theirs, { title: '=1+1 Çınar Tekstil' }), stage.now());
  const proxy = await given();
  const card = { firm: ours, by: broker, proxy };
  const at = (minutes: number) => new Date(stage.now().getTime() + minutes * 60_000);
  ids = [
    await laid(stage, {
      capacity: { firm: ours },
      at: at(1),
      declarations: [{ dues: paid(300_00) }],
      filed: false,
      iban,
    }),
    await laid(stage, {
      capacity: { firm: ours },
      at: at(2),
      declarations: [{ dues: paid(20_00) }, { ...inEge, dues: paid(5_00) }],
      iban,
    }),
    await laid(stage, {
      capacity: { firm: ours, card },
      at: at(3),
      declarations: [{ dues: paid(100_00) }],
      iban,
      approved: { 'tim/immib': '2026-11-22' },
    }),
    await laid(stage, {
      capacity: { firm: ours },
      at: at(4),
      declarations: [{ dues: paid(7_77, 'currentAccount') }],
      approved: { 'tim/immib': '2026-11-30' },
    }),
    await laid(stage, {
      capacity: { firm: theirs },
      at: at(5),
      declarations: [{ dues: paid(1_234_56) }],
      iban: otherIban,
      approved: { 'tim/immib': '2026-11-18' },
    }),
    await laid(stage, {
      capacity: { firm: ours },
      at: at(6),
      declarations: [{ dues: paid(50_00) }],
      iban,
      paid: { 'tim/immib': '2026-11-19' },
    }),
  ];
  for (const id of [ids[2]!, ids[4]!]) await openPayment(id);
  await stage.db('cases').where({ id: ids[5]! }).update({ state: 'ended', ending: 'refunded' });
}, 60_000);
afterAll(() => stage.close());

/** The task at which the money's way is recorded, as the story would have opened it. */
const openPayment = (id: string) =>
  stage.db('tasks').insert({
    ...{ id: `${id}:payment:tim/immib:1`, case_id: id, workflow_id: id, institution: 'tim', process: 'duesRefund' },
    ...{
      step: 'payment',
      part: 'tim/immib',
      about: '{}',
      state: 'open',
      opened_at: stage.now(),
      why: '{}',
      agenda: '[]',
    },
  });

const given = () =>
  stage.db.transaction(async (trx) => {
    const actingFor = { firm: ours, as: 'exporter' as const };
    const at = stage.now();
    const filing = {
      process: proxyProcess,
      answer: { broker },
      sent: {},
      person: null,
      actingFor,
      actor: 'a',
      key: 'proxy',
      at,
    };
    const { id } = await createCase(trx, filing);
    await insertProxy(trx, { caseId: id, institution: 'tim', giver: ours, holder: broker, until: null });
    await approveProxy(trx, id, { at, mayReclaimDues: true });
    return id;
  });

type Listed = {
  id: string;
  amount: number;
  state: { id: string; title: string };
  parts: { state: { title: string } }[];
};
async function list<T = Listed>(cookie: string, path: string, of = 'refunds'): Promise<T[]> {
  const all: T[] = [];
  for (let after = ''; ; ) {
    const { json, text, status } = await stage.ask('GET', `${path}${after}`, { cookie });
    if (status !== 200) throw new Error(text);
    all.push(...(json[of] as T[]));
    if (json['next'] === null) return all;
    after = `&after=${encodeURIComponent(json['next'] as string)}`;
  }
}
const own = (query = '', cookie = sule) => list(cookie, `/api/refunds?firm=${ours}${query}`);
const numbered = (found: readonly { id: string }[]) => found.map(({ id }) => ids.indexOf(id));

test('TIM-REF-01: the newest comes first; by any column up and down, in pages that neither skip nor repeat', async () => {
  expect(numbered(await own('&limit=2'))).toEqual([5, 3, 2, 1, 0]);
  expect(numbered(await own('&sort=amount&limit=2'))).toEqual([3, 1, 5, 2, 0]);
  expect(numbered(await own('&sort=amount&order=desc&limit=2'))).toEqual([0, 2, 5, 1, 3]);
  for (const sort of ['number', 'firm', 'state', 'filed']) {
    const up = numbered(await own(`&sort=${sort}&order=asc&limit=2`));
    expect(up.toSorted()).toEqual([0, 1, 2, 3, 5]);
    expect(numbered(await own(`&sort=${sort}&order=desc&limit=2`))).toEqual(up.toReversed());
  }
});

test('TIM-REF-01, 20: each says where it stands as a whole and by part; filtered and searched, also by a declaration’s receipt', async () => {
  expect(await own('&state=underReview')).toMatchObject([
    { amount: 25_00, parts: [{ unit: { short: 'EİB' } }, { state: { title: 'İnceleniyor' } }] },
  ]);
  expect(numbered(await own('&state=unfinished'))).toEqual([0]);
  expect(await own('&state=refunded')).toMatchObject([{ state: { title: 'İade edildi' } }]);
  expect(numbered(await own('&state=awaitingPayment'))).toEqual([3, 2]);
  expect(numbered(await own('&q=m-10000'))).toEqual([2]);
  expect(await own(`&q=${encodeURIComponent('%')}`)).toEqual([]);
});

test('R23, TIM-GM-14: a broker sees those of its cards, and apart those that it filed; of other firms nothing', async () => {
  expect(numbered(await own('', kerem))).toEqual([5, 3, 2, 1, 0]);
  expect(numbered(await list(kerem, `/api/refunds?firm=${broker}&side=filed`))).toEqual([2]);
  for (const [cookie, query] of [
    [sule, `firm=${theirs}`],
    [kerem, `firm=${theirs}`],
    [kerem, `firm=${ours}&side=filed`],
  ] as const)
    expect((await stage.ask('GET', `/api/refunds?${query}`, { cookie })).json.code).toBe('NotFound');
});

type Payment = { case: { id: string }; amount: number; iban: string | null; task: string | null };
const payments = (state: string, cookie = clerk, more = '') =>
  list<Payment>(cookie, `/api/refund-payments?state=${state}${more}`, 'payments');
const ofCases = (found: readonly Payment[]) => found.map((one) => ids.indexOf(one.case.id));

test('TIM-REF-19: what is due this week or overdue, all that waits, and what was paid, each with its sum', async () => {
  expect(ofCases(await payments('waiting', clerk, '&limit=1'))).toEqual([4, 2, 3]);
  expect(ofCases(await payments('thisWeek'))).toEqual([4, 2]);
  expect(ofCases(await payments('paid'))).toEqual([5]);
  const { json } = await stage.ask('GET', '/api/refund-payments?state=waiting&limit=1', { cookie: clerk });
  expect(json['totals']).toEqual({ count: 3, amount: 100_00 + 7_77 + 1_234_56 });
  expect(ofCases(await payments('waiting', clerk, `&q=${encodeURIComponent('ÇINAR')}`))).toEqual([4]);
  expect((await payments('waiting'))[2]).toMatchObject({ iban: null, amount: 7_77, task: null });
});

test('R23: a secretariat sees its own payments alone; whoever sits at no secretariat’s desk sees none', async () => {
  expect(await payments('waiting', other)).toEqual([]);
  const refused = async (cookie: string, query: string) =>
    (await stage.ask('GET', `/api/refund-payments?${query}`, { cookie })).json.code;
  expect(await refused(other, 'state=waiting&unit=tim/immib')).toBe('NotFound');
  expect(await refused(sule, 'state=waiting')).toBe('NotYours');
});

test('R34: the file for the bank has firm, IBAN, the sum as a number and the case’s number; nothing in it is a formula', async () => {
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    const headers = { host: `tim.localhost:${stage.port}`, cookie: clerk };
    const path = '/api/refund-payments/excel?state=waiting';
    get({ host: '127.0.0.1', port: stage.port, path, headers, agent: false }, (response) => {
      buffer(response).then(resolve, reject);
    }).on('error', reject);
  });
  const [sheet] = await readSheets(bytes);
  const [heading, ...rows] = sheet!.data;
  expect(heading!.slice(0, 4)).toEqual(['Firma unvanı', 'IBAN', 'Tutar (₺)', 'Açıklama']);
  const numbers = await stage.db('cases').whereIn('id', ids).pluck('number');
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ["'=1+1 Çınar Tekstil", otherIban, 1_234.56],
    ['Ilgaz Kimya Sanayi ve Ticaret Anonim Şirketi', iban, 100],
  ]);
  for (const row of rows) expect(numbers.some((number) => String(row[3]).endsWith(number))).toBe(true);
});

type Records = { id: string; refusal: string | null; cells: Record<string, unknown> };
const records = (query = '', cookie = sule) =>
  list<Records>(cookie, `/api/records/refundableDeclarations?firm=${ours}${query}`, 'records');

test('TIM-REF-03, 04, 18: what may be refunded is searched page by page, by days and by part of a number; what another request has says which', async () => {
  const all = await records('&limit=2');
  expect(all).toHaveLength(6);
  expect(all.every(({ refusal }) => refusal?.includes('TIM-2026-'))).toBe(true);
  expect(await records(`&case=${ids[3]}&q=m-777`)).toMatchObject([
    { refusal: null, cells: { amount: 7_77, kind: 'Tescilsiz' } },
  ]);
  expect(await records('&from=2026-10-02')).toEqual([]);
  expect(await records('&to=2026-10-01')).toHaveLength(6);
  expect(await records('&q=yok')).toEqual([]);
  const { json } = await stage.ask('GET', `/api/records/refundableDeclarations?firm=${theirs}`, { cookie: sule });
  expect(json.code).toBe('NotFound');
  const strange = await stage.ask('GET', `/api/records/refundableDeclarations?firm=${ours}&case=${ids[4]}`, {
    cookie: sule,
  });
  expect(strange.json.code).toBe('NotFound');
});
