import { createCase } from '../../db/cases.ts';
import { appendEvent } from '../../db/events.ts';
import { membershipApplication as process } from '../../workflows/tim/membership-application/process.ts';
import { applicationUnderReview, canary, firmOfCase } from './case-world.ts';
import { cookieOf, settle } from './people.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let world: Awaited<ReturnType<typeof applicationUnderReview>>;
let owner: string;
let stranger: string;
beforeAll(async () => {
  stage = await openStage();
  world = await applicationUnderReview(stage);
  const person = await settle(stage, { name: ['Ayşe', 'Ak'], email: 'basvuran@example.com', firms: [firmOfCase] });
  owner = await cookieOf(stage, { person });
  const other = await settle(stage, { name: ['Naz', 'Er'], email: 'naz@example.com', firms: [firmOfCase] });
  stranger = await cookieOf(stage, { person: other });
});
afterAll(() => stage.close());

const list = async (cookie: string, query = '') =>
  (await stage.ask('GET', `/api/cases${query}`, { cookie })).json as unknown as {
    cases: { id: string; number: string; standing: { yours: boolean; units: { short: string }[] }[] }[];
    next: string | null;
  };

test('U19: one’s own cases say where they stand and who has them; what a stranger filed in a firm’s name is not the firm’s', async () => {
  const { cases, next } = await list(owner);
  expect(cases).toMatchObject([
    {
      id: world.caseId,
      firm: { taxNumber: firmOfCase },
      standing: [{ step: 'review', yours: false, status: 'üyelik şubesinde inceleniyor', units: [{ short: 'İKMİB' }] }],
    },
  ]);
  expect(next).toBeNull();
  expect(await list(owner, '?state=ended')).toEqual({ cases: [], next: null });
  expect(await list(owner, '?firm=1000000026')).toEqual({ cases: [], next: null });
  const { cases: others } = await list(stranger);
  expect(others).toEqual([]);
});

test('a long list comes in pages that neither repeat nor leave out', async () => {
  const person = await settle(stage, { name: ['Can', 'Su'], email: 'can@example.com' });
  const cookie = await cookieOf(stage, { person });
  const answer = { firstName: canary, lastName: 'Sarı', nationalId: '10000000078', email: 'can@example.com' };
  await stage.db.transaction(async (trx) => {
    const given = { process, answer, sent: answer, person: null, actingFor: null, actor: 'visitor:tim' };
    for (let count = 0; count < 45; count++)
      await createCase(trx, { ...given, key: `key-of-case-${count}`, at: stage.now() });
  });
  const seen: string[] = [];
  for (let query: string | undefined = ''; query !== undefined; ) {
    const { cases, next } = await list(cookie, query);
    expect(cases.length).toBeLessThanOrEqual(20);
    seen.push(...cases.map(({ number }) => number));
    query = next === null ? undefined : `?after=${next}`;
  }
  expect(seen).toHaveLength(45);
  expect(new Set(seen).size).toBe(45);
  expect(seen).toEqual(seen.toSorted().reverse());
});

test('what happened since the last visit is told as long as this one goes on, and not again on the next', async () => {
  const visit = async () =>
    (await stage.ask('POST', '/api/visits', { cookie: await renewed() })).json as unknown as {
      since: string | null;
      events: { case: { number: string }; sentence: string }[];
    };
  const renewed = async () => cookieOf(stage, { person: await idOf('basvuran@example.com') });
  expect(await visit()).toEqual({ since: null, events: [] });
  stage.later(40);
  await stage.db.transaction(async (trx) => {
    const data = { end: 'approved' };
    await appendEvent(trx, world.caseId, { kind: 'caseEnded', at: stage.now(), data });
    const noted = { task: world.task, by: 'somebody' };
    await appendEvent(trx, world.caseId, { kind: 'taskNoted', at: stage.now(), data: noted });
  });
  stage.later(1);
  expect((await visit()).events.map(({ sentence }) => sentence)).toEqual(['Sonuç: Onaylandı.']);
  stage.later(20);
  expect((await visit()).events).toHaveLength(1);
  stage.later(40);
  expect((await visit()).events).toEqual([]);
});

const idOf = async (email: string) => (await stage.db('persons').where({ email }).first('id')).id as string;

test('R21: the account shows where its owner is signed in, and ends all of it but this', async () => {
  const person = await settle(stage, { name: ['Ece', 'Can'], email: 'ece@example.com' });
  const [here, there] = [await cookieOf(stage, { person }), await cookieOf(stage, { person })];
  const account = (await stage.ask('GET', '/api/account', { cookie: here })).json;
  expect(account).toMatchObject({ name: 'Ece Can', email: 'ece@example.com' });
  expect((account['sessions'] as { isThis: boolean }[]).filter(({ isThis }) => isThis)).toHaveLength(1);
  expect(account['sessions']).toHaveLength(2);
  expect((await stage.ask('DELETE', '/api/account/other-sessions', { cookie: here })).status).toBe(204);
  expect((await stage.ask('GET', '/api/session', { cookie: there })).status).toBe(401);
  expect((await stage.ask('GET', '/api/session', { cookie: here })).status).toBe(200);
});

const judge = (answer: object, page?: number) =>
  stage.ask('POST', '/api/processes/membershipApplication/judgements', { body: { answer, page } });
const places = ({ json }: Awaited<ReturnType<typeof judge>>) => (json.fields ?? []).map(({ at }) => at);

test('TIM-REG-01, 07, 10: one page of the form is judged alone, with the same sentences as the whole', async () => {
  expect(places(await judge({}, 0))).toEqual(['/body/answer/kind']);
  expect((await judge({ kind: 'exporter' }, 0)).status).toBe(204);
  expect(places(await judge({ kind: 'exporter', taxNumber: '1000000019' }, 1))).toEqual(['/body/answer/taxNumber']);
  const personal = places(await judge({ kind: 'exporter', mobile: '5321234567' }, 2));
  expect(personal).toContain('/body/answer/mobile');
  expect(personal).not.toContain('/body/answer/taxNumber');
  expect(personal).not.toContain('/body/answer/unions');
  expect(places(await judge({ kind: 'broker' }, 2))).toContain('/body/answer/unions');
  expect(places(await judge({}, 9))).toEqual(['/body/page']);
  expect(places(await judge({}))).toEqual(expect.arrayContaining(['/body/answer/kind', '/body/answer/taxNumber']));
});
