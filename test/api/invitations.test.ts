import { cookieOf, password, settle } from './people.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let nermin: { id: string; cookie: string };
beforeAll(async () => {
  stage = await openStage();
  const roles = [{ role: 'administrator', unit: 'tim/immib' }] as const;
  const id = await settle(stage, { name: ['Nermin', 'Tuna'], email: 'nermin@immib.example.com', roles });
  nermin = { id, cookie: await cookieOf(stage, { person: id }) };
});
afterAll(() => stage.close());
beforeEach(() => stage.db('mails').delete());

let key = 0;
const invite = (given: object, { cookie = nermin.cookie, key: one = `invitation-number-${++key}` } = {}) =>
  stage.ask('POST', '/api/invitations', {
    ...{ cookie, key: one },
    body: { firstName: 'Deniz', lastName: 'Aydın', roles: [{ role: 'membershipClerk', unit: 'tim/ikmib' }], ...given },
  });

test('an administrator invites a clerk to a unit below their own: account, roles, a mail with a link, the journal', async () => {
  const reply = await invite({ email: 'Deniz.Aydin@immib.example.com' });
  expect(reply).toMatchObject({ status: 201, json: { how: 'created' } });
  const person = String(reply.json['person']);
  expect(await stage.db('memberships').where({ person })).toMatchObject([
    { role: 'membershipClerk', unit: 'tim/ikmib' },
  ]);
  expect(await stage.db('mails')).toMatchObject([{ person, name: 'invitation', state: 'queued' }]);
  const journal = await stage.db('journal').where({ person: nermin.id }).orderBy('seq');
  expect(journal.map(({ kind }) => kind)).toEqual(['rolesGiven', 'invited']);
  expect(JSON.stringify(journal)).not.toMatch(/Deniz|example\.com/);
  const list = await stage.ask('GET', '/api/memberships', { cookie: nermin.cookie });
  expect(list.json['memberships']).toContainEqual(
    expect.objectContaining({ person, name: 'Deniz Aydın', signedUp: false }),
  );
});

test('inviting again sends a new link, adds what roles are new and leaves the name as it was', async () => {
  const first = await invite({ email: 'oya@immib.example.com', firstName: 'Oya' });
  const again = await invite({
    email: 'OYA@immib.example.com',
    firstName: 'Başka',
    roles: [{ role: 'coordinator', unit: 'tim/immib' }],
  });
  expect(again.json).toEqual({ person: first.json['person'], how: 'known' });
  const person = String(first.json['person']);
  expect(await stage.db('memberships').where({ person })).toHaveLength(2);
  expect(await stage.db('persons').where({ id: person }).first()).toMatchObject({ first_name: 'Oya' });
  expect(await stage.db('mails').where({ name: 'invitation', person })).toHaveLength(2);
});

test('R21: a person who is given a role signs in anew; one who has it already goes on', async () => {
  const person = await settle(stage, { name: ['Umut', 'Er'], email: 'umut@immib.example.com' });
  const cookie = await cookieOf(stage, { person });
  await invite({ email: 'umut@immib.example.com' });
  expect((await stage.ask('GET', '/api/session', { cookie })).status).toBe(401);
  const after = await cookieOf(stage, { person });
  await invite({ email: 'umut@immib.example.com' });
  expect((await stage.ask('GET', '/api/session', { cookie: after })).status).toBe(200);
});

test('nobody invites to units of others, to units that do not exist or to another institution', async () => {
  for (const unit of ['tim', 'tim/eib', 'tim/ethib', 'bthk', 'tim/nowhere', '__proto__']) {
    const reply = await invite({ email: 'x@example.com', roles: [{ role: 'auditor', unit }] });
    expect(reply).toMatchObject({ status: 400, json: { code: 'Unfit', fields: [{ at: '/body/roles/0/unit' }] } });
  }
  expect(await stage.db('persons').where({ email_key: 'x@example.com' })).toEqual([]);
});

test('R26: roles that do not exist and keys that were not asked for are refused', async () => {
  const odd = await invite({
    email: 'y@example.com',
    roles: [{ role: 'king', unit: 'tim/ikmib' }],
    institution: 'bthk',
  });
  expect(odd.json.fields?.map(({ at }) => at).sort()).toEqual(['/body/institution', '/body/roles/0/role']);
  expect((await invite({ email: 'ayşe@example.com' })).json.fields?.[0]?.at).toBe('/body/email');
});

test('administrators cannot give roles to themselves, nor bring back a closed account by the way', async () => {
  expect((await invite({ email: 'nermin@immib.example.com' })).json.code).toBe('SelfInvitation');
  const closed = await settle(stage, { name: ['Eski', 'Üye'], email: 'eski@example.com' });
  await stage.db('persons').where({ id: closed }).update({ disabled_at: stage.now() });
  expect((await invite({ email: 'eski@example.com' })).json.code).toBe('AccountDisabled');
  expect(await stage.db('memberships').where({ person: closed })).toEqual([]);
});

test('R3: fifty parallel invitations under one key are one effect, and all are told the same', async () => {
  const replies = await Promise.all(
    Array.from({ length: 50 }, () => invite({ email: 'elli@example.com' }, { key: 'fifty-of-the-same-kind' })),
  );
  expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(replies[0]!.status).toBe(201);
  expect(replies.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(49);
  expect(await stage.db('mails')).toHaveLength(1);
  const changed = await invite({ email: 'ellibir@example.com' }, { key: 'fifty-of-the-same-kind' });
  expect(changed).toMatchObject({ status: 422, json: { code: 'KeyReused' } });
});

test('an invited clerk signs in after setting a password', async () => {
  await invite({ email: 'yeni@immib.example.com' });
  const before = await stage.ask('POST', '/api/session', { body: { email: 'yeni@immib.example.com', password } });
  expect(before.json.code).toBe('WrongCredentials');
});
