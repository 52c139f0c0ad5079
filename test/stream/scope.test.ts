import { appendEvent } from '../../db/events.ts';
import { cookieOf, settle } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { type Clerk, caseBehind, clerk, lay } from '../inbox/desk.ts';
import { changeOf, earAt, type Listener } from './ear.ts';

let stage: Stage;
let laid = 0;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function one(given: Parameters<typeof lay>[2] = {}): Promise<string> {
  const [task] = await lay(stage, 1, { ...given, from: laid++ });
  return task!;
}
const listen = async (of: { person: string } | { caseId: string }, institution?: 'bthk') =>
  earAt(stage.port, {
    cookie: await cookieOf(stage, of, institution),
    ...(institution && { host: `${institution}.localhost` }),
  });
const at = (task: string, rest: string) => `/api/tasks/${encodeURIComponent(task)}/${rest}`;
const told = ({ events }: Listener) => events.filter(({ event }) => event !== 'ready');
const applicant = (email: string, firm: string) =>
  settle(stage, { name: ['Ayşe', 'Ak'], email, firms: [firm], password: null });

test('R23: only the desks on which a task lies hear of it: another union, another role, an applicant, another institution do not', async () => {
  const insiders = [
    await clerk(stage, 'Elif Kaya', 'membershipClerk', 'tim/ikmib'),
    await clerk(stage, 'Barış Şimşek', 'membershipClerk', 'tim/immib'),
    await clerk(stage, 'Deniz Aydın', 'coordinator', 'tim'),
  ];
  const strangers = [
    await clerk(stage, 'Oya Er', 'membershipClerk', 'tim/uib'),
    await clerk(stage, 'Can Er', 'supportAgent', 'tim/ikmib'),
    await clerk(stage, 'Işık Er', 'administrator', 'tim'),
  ];
  const ears = await Promise.all(insiders.map(({ id }) => listen({ person: id })));
  const deaf = await Promise.all(strangers.map(({ id }) => listen({ person: id })));
  const elsewhere = await settle(stage, {
    ...{ name: ['Ufuk', 'Ak'], email: 'ufuk@bthk.example.com', institution: 'bthk', password: null },
    roles: [{ role: 'coordinator', unit: 'bthk' }],
  });
  deaf.push(await listen({ person: elsewhere }, 'bthk'));
  deaf.push(await listen({ person: await applicant('a@example.com', '1000000018') }));
  const task = await one();
  await insiders[0]!.ask('PUT', at(task, 'claim'));
  for (const ear of ears) await ear.hears('task', changeOf(task, 'assignee'));
  const theirs = await one({ unit: 'tim/uib' });
  await deaf[0]!.hears('task', changeOf(theirs, 'opened'));
  expect(told(deaf[0]!).map(({ data }) => data['id'])).toEqual([theirs]);
  for (const ear of deaf.slice(1)) expect(told(ear)).toEqual([]);
});

test('R24: a substitute hears of the desk from the moment of the absence to its end, and is told to look anew at both', async () => {
  const elif = await clerk(stage, 'Elif Ak', 'membershipClerk', 'tim/ikmib');
  const oya = await clerk(stage, 'Oya Ak', 'membershipClerk', 'tim/uib');
  const ear = await listen({ person: oya.id });
  const body = { substitute: oya.id, from: '2026-11-20', to: '2026-11-27' };
  const made = await elif.ask('POST', '/api/absences', { body, key: 'absence-of-this-story' });
  await ear.hears('reload', ({ reason }) => reason === 'rights');
  const task = await one();
  await ear.hears('task', changeOf(task, 'opened'));
  await elif.ask('DELETE', `/api/absences/${made.json['id']}`);
  await ear.hears('reload', () => ear.events.filter(({ event }) => event === 'reload').length === 2);
  const later = await one();
  const theirs = await one({ unit: 'tim/uib' });
  await ear.hears('task', changeOf(theirs, 'opened'));
  expect(told(ear).map(({ data }) => data['id'] ?? data['reason'])).toEqual(['rights', task, 'rights', theirs]);
  expect(later).not.toBe(theirs);
});

test('R23: applicants hear of their own case and of no other, and nothing of how the desk arranges its work', async () => {
  const elif = await clerk(stage, 'Elif Er', 'membershipClerk', 'tim/ikmib');
  const firm = '1000000026';
  const [owner, partner] = [await applicant('o@example.com', firm), await applicant('p@example.com', firm)];
  const task = await one({ firm, openedBy: owner });
  const caseId = caseBehind(task);
  const ears = [await listen({ person: owner }), await listen({ person: partner }), await listen({ caseId })];
  const other = await one({ firm: '1000000034', openedBy: await applicant('q@example.com', '1000000034') });
  const deaf = [
    await listen({ person: await applicant('r@example.com', '1000000034') }),
    await listen({ caseId: caseBehind(other) }),
  ];
  await elif.ask('PUT', at(task, 'note'), { body: { note: 'Firma aranacak' } });
  await elif.ask('PUT', at(task, 'priority'), { body: { priority: 2 } });
  await elif.ask('PUT', at(task, 'claim'));
  for (const ear of ears) {
    await ear.hears('case');
    expect(told(ear).map(({ data }) => data)).toEqual([{ id: caseId, kinds: ['taskClaimed'] }]);
  }
  await elif.ask('PUT', at(other, 'claim'));
  for (const ear of deaf) {
    await ear.hears('case');
    expect(told(ear).map(({ data }) => data['id'])).toEqual([caseBehind(other)]);
  }
});

test('R23: what a stranger filed in the firm’s name is told to the stranger alone, found by their address', async () => {
  const firm = '1000000042';
  const [stranger, ofFirm] = [await applicant('s@example.com', '1000000059'), await applicant('t@example.com', firm)];
  const caseId = caseBehind(await one({ firm }));
  const person = { email: 'S@example.com', email_key: 's@example.com', first_name: 'S', last_name: 'T' };
  await stage.db('applicants').insert({ case_id: caseId, ...person });
  const [ear, deaf] = [await listen({ person: stranger }), await listen({ person: ofFirm })];
  await happens(caseId);
  await ear.hears('case', ({ id }) => id === caseId);
  const own = caseBehind(await one({ firm, openedBy: ofFirm }));
  await happens(own);
  await deaf.hears('case', ({ id }) => id === own);
  expect(told(deaf)).toHaveLength(1);
});

const happens = (caseId: string) =>
  stage.db.transaction((trx) =>
    appendEvent(trx, caseId, { kind: 'caseEnded', at: stage.now(), data: { end: 'approved' } }),
  );

test('R24: a token hears what its scopes read: tasks with one, one’s own cases with another', async () => {
  const firm = '1000000067';
  const elif = await clerk(stage, 'Elif Su', 'membershipClerk', 'tim/ikmib', [firm]);
  const [narrow, wide] = [await earOf(elif, ['tasks:read']), await earOf(elif, ['tasks:read', 'cases:read'])];
  const caseId = caseBehind(await one({ firm, openedBy: elif.id, unit: 'tim/uib' }));
  await happens(caseId);
  await wide.hears('case', ({ id }) => id === caseId);
  const task = await one();
  for (const ear of [narrow, wide]) await ear.hears('task', changeOf(task, 'opened'));
  expect(told(narrow).map(({ event }) => event)).toEqual(['task']);
});

let keys = 0;
async function earOf(who: Clerk, scopes: readonly string[]): Promise<Listener> {
  const body = { name: 'betik', scopes, days: 5 };
  const { json } = await who.ask('POST', '/api/tokens', { body, key: `token-of-the-story-${++keys}` });
  return earAt(stage.port, { headers: { authorization: `Bearer ${json['token']}` } });
}
