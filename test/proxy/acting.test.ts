import { randomUUID } from 'node:crypto';
import { createCase } from '../../db/cases.ts';
import { eventsOf } from '../../db/events.ts';
import { approveProxy, endProxy, insertProxy, isHeldInForce } from '../../db/proxies.ts';
import { catalogueOf } from '../../workflows/catalogue.ts';
import { proxy as declared } from '../../workflows/tim/proxy/process.ts';
import { cookieOf, firmNamed, settle } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { favour } from './favour.ts';

const [exporter, other, broker] = ['1000000018', '1000000026', '1000000042'] as const;
let stage: Stage;
let kerem: { id: string; cookie: string };
let sule: { id: string; cookie: string };
beforeAll(async () => {
  stage = await openStage({ deps: { catalogue: catalogueOf(favour, declared) } });
  const enters = async (name: [string, string], firm: string) => {
    const email = `${name[0]}@firma.example.com`.toLowerCase().replace('ş', 's');
    const id = await settle(stage, { name, email, firms: [firm], password: null });
    return { id, cookie: await cookieOf(stage, { person: id }) };
  };
  kerem = await enters(['Kerem', 'Aksoy'], broker);
  await stage.db('person_firms').where({ tax_number: broker }).update({ kind: 'broker' });
  await stage.db('firms').where({ tax_number: broker }).update({ title: 'Güneş Yolu Gümrük Müşavirliği' });
  sule = await enters(['Şule', 'Işık'], exporter);
});
afterAll(() => stage.close());

/** A proxy on record and approved, as its story would have left it. */
async function given(until: string | null = null): Promise<string> {
  const { db, now } = stage;
  const at = now();
  return db.transaction(async (trx) => {
    const actingFor = { firm: exporter, as: 'exporter' as const };
    const sent = { process: declared, answer: { broker }, sent: {}, person: sule.id, actingFor, actor: 'a', at };
    const { id } = await createCase(trx, { ...sent, key: randomUUID() });
    await insertProxy(trx, { caseId: id, institution: 'tim', giver: exporter, holder: broker, until });
    await approveProxy(trx, id, { at, mayReclaimDues: false });
    return id;
  });
}
const asks = (who: { cookie: string }, firm: string, what = 'Çay') =>
  stage.ask('POST', '/api/cases', {
    ...{ cookie: who.cookie, key: randomUUID() },
    body: { process: 'favour', answer: { what }, firm },
  });
const cardsOf = async (who: { cookie: string }) =>
  (await stage.ask('GET', '/api/session', { cookie: who.cookie })).json['cards'] as { taxNumber: string }[];
afterEach(() => stage.db('proxies').update({ ended_at: stage.now() }));

test('TIM-GM-10, 12, 14: what a broker does in an exporter’s card is on record with person, own firm and firm acted for', async () => {
  const proxy = await given();
  const reply = await asks(kerem, exporter);
  expect(reply.status).toBe(201);
  const id = reply.json['id'] as string;
  const named = { acting_for: exporter, acting_by: broker, acting_proxy: proxy };
  expect(await stage.db('cases').where({ id }).first()).toMatchObject({
    firm: exporter,
    opened_by: kerem.id,
    ...named,
  });
  expect(await stage.db('answers').where({ case_id: id }).first()).toMatchObject({ person: kerem.id, ...named });
  expect(await eventsOf(stage.db, id)).toMatchObject([{ data: { by: kerem.id, proxy } }]);
  for (const who of [kerem, sule]) {
    const { json } = await stage.ask('GET', `/api/cases/${id}/events`, { cookie: who.cookie });
    const { actingFor } = (await stage.ask('GET', `/api/cases/${id}`, { cookie: who.cookie })).json;
    expect(actingFor).toMatchObject({
      taxNumber: exporter,
      by: who === kerem ? 'Güneş Yolu Gümrük Müşavirliği' : null,
    });
    expect((json['events'] as { sentence: string }[])[0]!.sentence).toBe(
      'Talep oluşturuldu: Kerem Aksoy (Güneş Yolu Gümrük Müşavirliği, Ilgaz Kimya Sanayi ve Ticaret Anonim Şirketi adına).',
    );
  }
});

test('TIM-FIRM-04, R24: without a proxy in force there is neither the firm nor what was filed for it', async () => {
  const proxy = await given();
  const { id } = (await asks(kerem, exporter)).json;
  const look = () => stage.ask('GET', `/api/cases/${id}`, { cookie: kerem.cookie });
  expect((await look()).status).toBe(200);
  expect((await asks(kerem, other)).json.code).toBe('NotFound');
  await endProxy(stage.db, proxy, stage.now());
  expect(await cardsOf(kerem)).toEqual([]);
  expect((await look()).json.code).toBe('NotFound');
  expect((await asks(kerem, exporter)).json.code).toBe('NotFound');
  expect((await stage.ask('GET', `/api/firms/${exporter}/card`, { cookie: kerem.cookie })).json.code).toBe('NotFound');
});

test('TIM-POA-11, R14: a proxy lets act to the last moment of its last day, in Istanbul, and not a moment longer', async () => {
  await given('2026-11-20');
  const at = (instant: string) => stage.later((Date.parse(instant) - stage.now().getTime()) / 60_000);
  const before = stage.now().toISOString();
  at('2026-11-20T20:59:59.999Z');
  const late = { cookie: await cookieOf(stage, { person: kerem.id }) };
  expect(await cardsOf(late)).toHaveLength(1);
  expect((await asks(late, exporter)).status).toBe(201);
  at('2026-11-20T21:00:00.000Z');
  expect(await cardsOf(late)).toEqual([]);
  expect((await asks(late, exporter)).json.code).toBe('NotFound');
  at(before);
});

test('R24: a proxy that is revoked while an act is under way ends the act: nothing is filed', async () => {
  const proxy = await given();
  const asked = { proxy, institution: 'tim', now: stage.now() } as const;
  const revoking = await stage.db.transaction();
  await revoking('cases').where({ id: proxy }).forUpdate().select('id');
  const before = await stage.db('cases').where({ process: 'favour' }).count();
  const acting = asks(kerem, exporter, 'Kahve');
  await waitsFor(proxy);
  await endProxy(revoking, proxy, stage.now());
  await revoking.commit();
  expect((await acting).json.code).toBe('ProxyEnded');
  expect(await stage.db('cases').where({ process: 'favour' }).count()).toEqual(before);
  expect(await stage.db.transaction((trx) => isHeldInForce(trx, asked))).toBe(false);
});

/** Until somebody stands in line behind the row of the proxy's case. */
async function waitsFor(_proxy: string) {
  for (;;) {
    const { rows } = await stage.db.raw(
      `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()`,
    );
    if (rows.length > 0) return;
    await new Promise((later) => setTimeout(later, 20));
  }
}

test('TIM-POA-11: a revocation counts from the moment it is on record, though its workflow has not heard of it yet', async () => {
  const proxy = await given();
  expect(await cardsOf(kerem)).toHaveLength(1);
  const answer = { case_id: proxy, task: null, outcome: 'revoke', state: 'pending', actor: 'b', key: randomUUID() };
  const row = { ...answer, id: randomUUID(), body_hash: Buffer.alloc(0), answered_at: stage.now() };
  await stage.db('answers').insert(row);
  expect(await cardsOf(kerem)).toEqual([]);
  expect((await asks(kerem, exporter)).json.code).toBe('NotFound');
});

test('TIM-FIRM-01, 02: nobody gives their power on: a proxy is filed by the firm itself, and seen by its own people alone', async () => {
  const proxy = await given();
  const answer = { broker, duration: 'unlimited' };
  const filed = await stage.ask('POST', '/api/cases', {
    ...{ cookie: kerem.cookie, key: randomUUID() },
    body: { process: 'proxy', answer, firm: exporter },
  });
  expect(filed.json.code).toBe('OwnFirmOnly');
  const seen = await stage.ask('GET', `/api/proxies?firm=${exporter}`, { cookie: kerem.cookie });
  expect(seen.json.code).toBe('NotFound');
  expect((await stage.ask('GET', `/api/cases/${proxy}`, { cookie: kerem.cookie })).status).toBe(200); // as its holder
});

test('TIM-GM-07: the secretariats that can be chosen are those of the unions of the number that was written', async () => {
  const listed = async (answer: object) => {
    const body = { answer, firm: broker };
    const { json } = await stage.ask('POST', '/api/processes/proxy/forms', { cookie: kerem.cookie, body });
    const pages = json['form'] as { fields: { name: string; options?: { value: string }[] | object }[] }[];
    return pages.flatMap(({ fields }) => fields).find(({ name }) => name === 'secretariat')?.options;
  };
  expect(await listed({ exporter })).toMatchObject([{ value: 'tim/immib' }]);
  expect(await listed({ exporter: 'x' })).toEqual([]);
  expect(await listed({})).toEqual({ from: 'secretariatsOfFirm', of: 'exporter' });
});

test('TIM-UNI-01..03, TIM-USR-01: the card shows unions, since when and under which number; the users are one’s own firm’s', async () => {
  await given();
  await stage.db('firms').update({ fetched_at: stage.now() });
  const card = await stage.ask('GET', `/api/firms/${exporter}/card`, { cookie: sule.cookie });
  expect(card.json).toMatchObject({
    by: null,
    unions: [{ unit: 'tim/ikmib', registryNumber: '10001', since: '2011-03-14', active: true }],
  });
  const lent = await stage.ask('GET', `/api/firms/${exporter}/card`, { cookie: kerem.cookie });
  expect(lent.json).toMatchObject({ by: 'Güneş Yolu Gümrük Müşavirliği', as: 'exporter' });
  const users = await stage.ask('GET', `/api/firms/${exporter}/users`, { cookie: sule.cookie });
  expect(users.json).toMatchObject({ users: [{ name: 'Şule Işık' }] });
  expect((await stage.ask('GET', `/api/firms/${exporter}/users`, { cookie: kerem.cookie })).json.code).toBe('NotFound');
});

test('a firm by any name: whoever has no card for it finds nothing of it', async () => {
  expect(firmNamed(other).taxNumber).toBe(other);
  for (const path of ['card', 'users'])
    expect((await stage.ask('GET', `/api/firms/${other}/${path}`, { cookie: sule.cookie })).json.code).toBe('NotFound');
});
