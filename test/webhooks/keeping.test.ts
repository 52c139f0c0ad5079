import { closeTaskRow, insertTask } from '../../db/tasks.ts';
import { applicationUnderReview, canary } from '../api/case-world.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { type Clerk, clerk, codeOf } from '../inbox/desk.ts';

let stage: Stage;
let ayse: Clerk;
let secretariat: Clerk;
let elsewhere: Clerk;
beforeAll(async () => {
  stage = await openStage();
  ayse = await clerk(stage, 'Ayşe Ak', 'administrator', 'tim/ikmib');
  secretariat = await clerk(stage, 'Selin Su', 'administrator', 'tim/immib');
  elsewhere = await clerk(stage, 'Umut Uz', 'administrator', 'tim/uib');
});
afterAll(() => stage.close());

const both = ['task.opened', 'task.closed'];
const wanted = { unit: 'tim/ikmib', url: 'https://is-listesi.ikmib.example/evrak?key=kanarya', events: both };
const make = (who: Clerk, rest: object = {}) => who.ask('POST', '/api/webhooks', { body: { ...wanted, ...rest } });
const made = async (who: Clerk, rest: object = {}) => {
  const reply = await make(who, rest);
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.json as { id: string; secret: string };
};

test('administrators of a unit, and of those above, keep its webhooks; nobody else does or knows of them', async () => {
  const { id } = await made(ayse);
  for (const keeper of [ayse, secretariat]) {
    const { json } = await keeper.ask('GET', '/api/webhooks');
    expect(json['webhooks']).toContainEqual(
      expect.objectContaining({ id, unit: { id: 'tim/ikmib', title: expect.stringContaining('Kimyevi') } }),
    );
  }
  expect((await elsewhere.ask('GET', '/api/webhooks')).json).toEqual({ webhooks: [] });
  for (const [method, path, body] of [
    ['PUT', `/api/webhooks/${id}`, { url: wanted.url, events: both }],
    ['PUT', `/api/webhooks/${id}/pause`],
    ['DELETE', `/api/webhooks/${id}/pause`],
    ['POST', `/api/webhooks/${id}/secret`],
    ['GET', `/api/webhooks/${id}/deliveries`],
    ['POST', `/api/webhooks/${id}/deliveries`],
    ['DELETE', `/api/webhooks/${id}`],
  ] as const)
    expect(codeOf(await elsewhere.ask(method, path, body && { body }))).toBe('404 NotFound');
  expect(codeOf(await make(elsewhere))).toBe('400 Unfit');
  const elif = await clerk(stage, 'Elif Kaya', 'membershipClerk', 'tim/ikmib');
  expect(codeOf(await make(elif))).toBe('403 NotYours');
});

test('R40: the secret is shown once; neither database nor log holds it, and the journal no address', async () => {
  const { id, secret } = await made(ayse);
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  const listed = await ayse.ask('GET', '/api/webhooks');
  expect(listed.text).not.toContain(secret);
  const renewed = (await ayse.ask('POST', `/api/webhooks/${id}/secret`)).json as { secret: string };
  expect(renewed.secret).not.toBe(secret);
  const kept = JSON.stringify([await stage.db('webhooks'), await stage.db('journal'), stage.lines]);
  for (const one of [secret, renewed.secret]) {
    expect(kept).not.toContain(one);
    expect(kept).not.toContain(one.slice('whsec_'.length));
  }
  expect(JSON.stringify([await stage.db('journal'), stage.lines])).not.toContain('kanarya');
});

test('each change is in the journal with who made it', async () => {
  const { id } = await made(ayse);
  await ayse.ask('PUT', `/api/webhooks/${id}`, { body: { url: wanted.url, events: ['task.closed'] } });
  await ayse.ask('POST', `/api/webhooks/${id}/secret`);
  await ayse.ask('PUT', `/api/webhooks/${id}/pause`);
  await ayse.ask('PUT', `/api/webhooks/${id}/pause`);
  await secretariat.ask('DELETE', `/api/webhooks/${id}/pause`);
  await secretariat.ask('DELETE', `/api/webhooks/${id}`);
  const entries = await stage.db('journal').whereRaw("data->>'webhook' = ?", [id]).orderBy('seq');
  expect(entries.map(({ kind, person }) => [kind, person])).toEqual([
    ['webhookMade', ayse.id],
    ['webhookChanged', ayse.id],
    ['webhookRenewed', ayse.id],
    ['webhookPaused', ayse.id],
    ['webhookResumed', secretariat.id],
    ['webhookRemoved', secretariat.id],
  ]);
});

test.each([
  ['http://is-listesi.ikmib.example/evrak', 'https://'],
  ['ftp://is-listesi.ikmib.example', 'https://'],
  ['is-listesi.ikmib.example', 'https://'],
  ['https://ben:sifre@is-listesi.ikmib.example', 'şifre'],
  ['https://is-listesi.ikmib.example/#a', '#'],
  ['https://10.0.0.7/', 'İç ağ'],
  ['https://169.254.169.254/latest/meta-data', 'İç ağ'],
  ['https://[fd00::1]/', 'İç ağ'],
  ['https://[::ffff:10.0.0.7]/', 'İç ağ'],
  ['https://0x0a000007/', 'İç ağ'],
])('the address %s is refused where it stands, with what to do', async (url, say) => {
  const reply = await make(ayse, { url });
  expect(codeOf(reply)).toBe('400 Unfit');
  expect(reply.json.fields).toEqual([{ at: '/body/url', say: expect.stringContaining(say) }]);
});

test('http, and the machine itself, are for demonstrations', async () => {
  expect((await make(ayse, { url: 'http://127.0.0.1:4002/evrak' })).status).toBe(201);
  const production = await openStage({
    env: {
      ...{ DEMONSTRATION: '0', LINK_KEY: 'k'.repeat(40), MAIL_FROM: 'a@b.example', SMTP_URL: 'smtp://b.example' },
      ...{ TEMPORAL_ADDRESS: 't:7233', E_BIRLIK_URL: 'https://e.example', BASE_URL_TIM: 'http://tim.localhost:3000' },
      ...{ BASE_URL_BTHK: 'https://b.example', BASE_URL_TICARET: 'https://c.example' },
    },
  });
  const administrator = await clerk(production, 'Ayşe Ak', 'administrator', 'tim/ikmib');
  expect(codeOf(await make(administrator, { url: 'http://127.0.0.1:4002/evrak' }))).toBe('400 Unfit');
  expect(codeOf(await make(administrator, { url: 'https://127.0.0.1/evrak' }))).toBe('400 Unfit');
  expect((await make(administrator)).status).toBe(201);
  await production.close();
});

test('R26: an event that does not exist, the same twice, none at all, and keys that were not asked for are refused', async () => {
  for (const rest of [{ events: ['case.opened'] }, { events: ['task.opened', 'task.opened'] }, { events: [] }])
    expect(codeOf(await make(ayse, rest))).toBe('400 Unfit');
  expect(codeOf(await make(ayse, { secret: 'whsec_mine' }))).toBe('400 Unfit');
});

test('a unit has twenty webhooks, also when thirty are sent at once', async () => {
  const many = await clerk(stage, 'Can Er', 'administrator', 'tim/oaib');
  const replies = await Promise.all(Array.from({ length: 30 }, () => make(many, { unit: 'tim/oaib' })));
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(20);
  expect(new Set(replies.filter(({ status }) => status !== 201).map(codeOf))).toEqual(new Set(['409 TooManyWebhooks']));
});

describe('which tasks', () => {
  let world: Awaited<ReturnType<typeof applicationUnderReview>>;
  const told = async (webhook: string) =>
    (await stage.db('webhook_deliveries').where({ webhook }).orderBy(['event', 'task'])).map(
      ({ event, task, units }) => [event, task.split(':')[1], units],
    );
  const close = (id: string) =>
    stage.db.transaction((trx) =>
      closeTaskRow(trx, id, { outcome: 'approve', by: 'a', at: stage.now(), hash: undefined }),
    );

  test('new and closed ones of the unit and of those below, once each, in the transaction that opens and closes them', async () => {
    await stage.db('webhooks').delete();
    const own = await made(ayse);
    const above = await made(secretariat, { unit: 'tim/immib', events: ['task.closed'] });
    const apart = await made(elsewhere, { unit: 'tim/uib' });
    const paused = await made(ayse);
    await ayse.ask('PUT', `/api/webhooks/${paused.id}/pause`);
    world = await applicationUnderReview(stage);
    const { task, caseId } = world;
    await expect(
      stage.db.transaction(async (trx) => {
        await closeTaskRow(trx, task, { outcome: 'approve', by: 'a', at: stage.now(), hash: undefined });
        throw new Error('nothing of this happened');
      }),
    ).rejects.toThrow('nothing');
    await close(task);
    const units = ['tim/ikmib'];
    expect(await told(own.id)).toEqual([
      ['task.closed', 'review', units],
      ['task.opened', 'review', units],
    ]);
    expect(await told(above.id)).toEqual([['task.closed', 'review', units]]);
    expect([...(await told(apart.id)), ...(await told(paused.id))]).toEqual([]);
    await openAt(caseId, 'second', ['tim/uib', 'tim/ikmib', 'tim/cib']);
    expect((await told(apart.id))[0]).toEqual(['task.opened', 'second', ['tim/cib', 'tim/ikmib', 'tim/uib']]);
  });

  const openAt = (caseId: string, step: string, units: string[]) => {
    const of = { case_id: caseId, workflow_id: caseId, institution: 'tim', process: 'membershipApplication' };
    const times = { opened_at: stage.now(), due: null, target: null, why: {}, agenda: [], opened_hash: null };
    const row = { id: `${caseId}:${step}:1`, ...of, ...times, step, part: '', about: {} };
    const desks = units.map((unit) => ({ unit, role: 'membershipClerk', door: '' }));
    const door = { unit: 'tim/gaib', role: 'membershipClerk', door: 'withdraw' };
    return stage.db.transaction((trx) => insertTask(trx, row, [...desks, door]));
  };

  test('R40: what is told has ids, step, units and times, and nothing of people', async () => {
    const { id } = await made(ayse);
    const { caseId } = world;
    await openAt(caseId, 'third', ['tim/ikmib']);
    const task = `${caseId}:third:1`;
    const list = await ayse.ask('GET', `/api/webhooks/${id}/deliveries`);
    const [delivery] = list.json['deliveries'] as { id: string }[];
    expect(delivery).toMatchObject({ event: 'task.opened', task, state: 'waiting', tries: 0, last: null });
    const { json } = await ayse.ask('GET', `/api/webhooks/${id}/deliveries/${delivery!.id}`);
    expect(JSON.parse(String(json['body']))).toEqual({
      type: 'task.opened',
      timestamp: stage.now().toISOString(),
      data: {
        ...{ units: ['tim/ikmib'], task, case: caseId, process: 'membershipApplication', step: 'third' },
        ...{ openedAt: stage.now().toISOString(), due: null },
      },
    });
    expect(list.text).not.toContain(canary);
    expect(codeOf(await secretariat.ask('GET', `/api/webhooks/${id}/deliveries/${id}`))).toBe('404 NotFound');
  });

  test('the log is read page by page, the newest first, and by state', async () => {
    const { id } = await made(ayse);
    const sent: string[] = [];
    for (let count = 0; count < 5; count++) {
      sent.unshift(String((await ayse.ask('POST', `/api/webhooks/${id}/deliveries`)).json['id']));
      stage.later(1);
    }
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { json } = await ayse.ask('GET', `/api/webhooks/${id}/deliveries?limit=2${after}`);
      seen.push(...(json['deliveries'] as { id: string }[]).map((one) => one.id));
      if (json['next'] === null) break;
      after = `&after=${json['next']}`;
    }
    expect(seen).toEqual(sent);
    const parked = await ayse.ask('GET', `/api/webhooks/${id}/deliveries?state=parked`);
    expect(parked.json).toEqual({ deliveries: [], next: null });
  });
});
