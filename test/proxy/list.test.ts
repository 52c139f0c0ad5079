import { randomUUID } from 'node:crypto';
import { createCase } from '../../db/cases.ts';
import { saveFirm } from '../../db/firms.ts';
import { approveProxy, insertProxy } from '../../db/proxies.ts';
import { proxy as declared } from '../../workflows/tim/proxy/process.ts';
import { cookieOf, firmNamed, settle } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';

const ours = '1000000018';
const titles = [
  'Işıl Gümrük',
  'İnci Gümrük',
  'Çam Gümrük',
  'Şahin Gümrük',
  'Zümrüt Gümrük',
  'Irmak Gümrük',
  'Öz Gümrük',
];
const others = titles.map((title, at) => ({ title, taxNumber: `20000000${String(at).padStart(2, '0')}` }));
let stage: Stage;
let cookie: string;
beforeAll(async () => {
  stage = await openStage();
  const person = await settle(stage, {
    name: ['Şule', 'Işık'],
    email: 'sule@example.com',
    firms: [ours],
    password: null,
  });
  cookie = await cookieOf(stage, { person });
  for (const [at, { title, taxNumber }] of others.entries()) {
    await saveFirm(stage.db, firmNamed(taxNumber, { title, kinds: ['broker'] }), stage.now());
    await filed(taxNumber, {
      at: new Date(stage.now().getTime() + at * 1_000),
      until: at % 2 ? `2027-0${at}-01` : null,
    });
  }
});
afterAll(() => stage.close());

async function filed(holder: string, { at, until }: { at: Date; until: string | null }) {
  await stage.db.transaction(async (trx) => {
    const actingFor = { firm: ours, as: 'exporter' as const };
    const sent = { process: declared, answer: { broker: holder }, sent: {}, person: null, actingFor, actor: 'a', at };
    const { id } = await createCase(trx, { ...sent, key: randomUUID() });
    await insertProxy(trx, { caseId: id, institution: 'tim', giver: ours, holder, until });
    if (until) await approveProxy(trx, id, { at, mayReclaimDues: false });
  });
}

type Listed = { other: { title: string }; state: { id: string; title: string }; until: string | null };
async function list(query = ''): Promise<Listed[]> {
  const all: Listed[] = [];
  for (let after = ''; ; ) {
    const { json, text, status } = await stage.ask('GET', `/api/proxies?firm=${ours}${query}${after}`, { cookie });
    if (status !== 200) throw new Error(text);
    all.push(...(json['proxies'] as Listed[]));
    if (json['next'] === null) return all;
    after = `&after=${encodeURIComponent(json['next'] as string)}`;
  }
}
const names = (found: readonly Listed[]) => found.map(({ other }) => other.title.split(' ')[0]);

test('TIM-POA-01, 02, TIM-GM-04: the newest comes first; by any column up and down, in pages that neither skip nor repeat', async () => {
  expect(names(await list('&limit=2'))).toEqual(titles.map((title) => title.split(' ')[0]).toReversed());
  const up = names(await list('&sort=other&limit=3'));
  expect(up).toEqual(['Çam', 'İnci', 'Irmak', 'Işıl', 'Öz', 'Şahin', 'Zümrüt']);
  expect(names(await list('&sort=other&order=desc&limit=2'))).toEqual(up.toReversed());
  const days = (await list('&sort=until&limit=2')).map(({ until }) => until);
  expect(days).toEqual(['2027-01-01', '2027-03-01', '2027-05-01', null, null, null, null]);
  const states = (await list('&sort=state&limit=2')).map(({ state }) => state.title);
  expect(states).toEqual(states.toSorted((one, other) => one.localeCompare(other, 'tr')));
  for (const sort of ['number', 'filed', 'state'])
    expect(await list(`&sort=${sort}&limit=2`)).toHaveLength(titles.length);
});

test('X-05, TIM-POA-01: searched by part of the other firm’s title, whatever case and dots, or by the beginning of its tax number', async () => {
  for (const q of ['IŞIL', 'işil', 'ışıl', 'isil'])
    expect(names(await list(`&q=${encodeURIComponent(q)}`))).toEqual(['Işıl']);
  expect(names(await list('&q=2000000003'))).toEqual(['Şahin']);
  expect(await list(`&q=${encodeURIComponent('%')}`)).toEqual([]);
});

test('filtered by state; a proxy whose last day is over has ended, whether or not its timer has fired', async () => {
  expect((await list('&state=inForce')).map(({ state }) => state.title)).toEqual([
    'Yürürlükte',
    'Yürürlükte',
    'Yürürlükte',
  ]);
  expect(await list('&state=deed')).toHaveLength(4);
  expect(await list('&side=held')).toEqual([]);
  stage.later(60 * 24 * 100);
  const later = await cookieOf(stage, { person: (await stage.db('persons').first()).id });
  const { json } = await stage.ask('GET', `/api/proxies?firm=${ours}&state=ended`, { cookie: later });
  expect(json['proxies']).toMatchObject([{ state: { title: 'Süresi doldu' }, until: '2027-01-01' }]);
});
