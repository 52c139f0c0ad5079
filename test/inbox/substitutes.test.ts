import { closeTask } from '../../activities/cases/close-task.ts';
import { addFirm } from '../../db/persons.ts';
import { applicationUnderReview, firmOfCase } from '../api/case-world.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { type Employee, employ } from './staff.ts';

let stage: Stage;
let world: Awaited<ReturnType<typeof applicationUnderReview>>;
let task: string;
let barış: Employee;
let elif: Employee;
let cem: Employee;
let coordinator: Employee;
let operator: Employee;
beforeEach(async () => {
  stage = await openStage();
  world = await applicationUnderReview(stage);
  task = `/api/tasks/${encodeURIComponent(world.task)}`;
  barış = await employ(stage, ['Barış', 'Şimşek'], [['membershipClerk', 'tim/ikmib']]);
  elif = await employ(stage, ['Elif', 'Kaya'], [['membershipClerk', 'tim/uib']]);
  cem = await employ(stage, ['Cem', 'Işık'], [['supportAgent', 'tim/immib']]);
  coordinator = await employ(stage, ['Nermin', 'Tuna'], [['coordinator', 'tim/immib']]);
  operator = await employ(stage, ['Oya', 'Er'], [['operator', 'tim']]);
});
afterEach(() => stage.close());

let key = 0;
const away = (who: Employee, body: object) =>
  stage.ask('POST', '/api/absences', {
    ...{ cookie: who.cookie, key: `absence-of-the-story-${++key}` },
    body: { from: '2026-11-20', to: '2026-11-27', ...body },
  });
const listOf = async ({ cookie }: Employee) =>
  ((await stage.ask('GET', '/api/tasks', { cookie })).json['tasks'] as { id: string }[]).map(({ id }) => id);
const decide = (who: Employee, outcome = 'approve') =>
  stage.ask('POST', `${task}/completion`, { cookie: who.cookie, key: `decision-of-story-${++key}`, body: { outcome } });

test('R24: Barış goes on leave, Elif finds his tasks in her list that day and no longer when it is over', async () => {
  expect(await listOf(elif)).toEqual([]);
  const reply = await away(barış, { substitute: elif.id });
  expect(reply).toMatchObject({
    status: 201,
    json: { person: { name: 'Barış Şimşek' }, substitute: { name: elif.name } },
  });
  expect(await listOf(elif)).toEqual([world.task]);
  const me = await stage.ask('GET', '/api/session', { cookie: elif.cookie });
  expect(me.json['roles']).toContainEqual(
    expect.objectContaining({ unit: 'tim/ikmib', inPlaceOf: { id: barış.id, name: 'Barış Şimşek' } }),
  );
  await stage.ask('DELETE', `/api/absences/${reply.json['id']}`, { cookie: barış.cookie });
  expect(await listOf(elif)).toEqual([]);
  expect((await stage.ask('GET', task, { cookie: elif.cookie })).status).toBe(404);
});

test('an absence runs by the institution’s days: from midnight in Istanbul to midnight in Istanbul', async () => {
  await away(barış, { substitute: elif.id, from: '2026-11-21', to: '2026-11-21' });
  const stay = async (minutes: number) => {
    stage.later(minutes);
    elif = await employ(stage, ['Elif', 'Kaya'], []); // a session lives for half an hour
    return listOf(elif);
  };
  expect(await stay(11 * 60 + 59)).toEqual([]);
  expect(await stay(1)).toEqual([world.task]);
  expect(await stay(24 * 60 - 1)).toEqual([world.task]);
  expect(await stay(1)).toEqual([]);
});

test('R24: where Elif is away too her substitute acts, in a circle nobody does, and at most one person ever', async () => {
  await away(barış, { substitute: elif.id });
  await away(elif, { substitute: cem.id });
  expect(await listOf(elif)).toEqual([]);
  expect(await listOf(cem)).toEqual([world.task]);
  await away(cem, { substitute: barış.id });
  for (const nobody of [elif, cem]) expect(await listOf(nobody)).toEqual([]);
  expect(await listOf(barış)).toEqual([world.task]);
});

test('whoever claims and decides in somebody’s place is on record with both, in the chain, in sentences, in the answers', async () => {
  await away(barış, { substitute: elif.id });
  expect((await stage.ask('PUT', `${task}/claim`, { cookie: elif.cookie })).status).toBe(204);
  expect((await decide(elif)).status).toBe(202);
  const answer = await stage.db('answers').where({ task: world.task }).first();
  expect(answer).toMatchObject({ person: elif.id, in_place_of: barış.id, acting_for: null });
  const decision = { outcome: 'approve', by: elif.id, answerId: answer.id, answeredAt: answer.answered_at.getTime() };
  const { db, deps } = stage;
  await closeTask({ ...deps, db }, { taskId: world.task, decision, at: stage.now().getTime() });
  const { json } = await stage.ask('GET', `/api/cases/${world.caseId}/events`, { cookie: barış.cookie });
  const sentences = (json['events'] as { sentence: string }[]).map(({ sentence }) => sentence);
  expect(sentences).toContain('Elif Kaya (Barış Şimşek yerine) işi üstlendi.');
  expect(sentences.join(' ')).toContain('Elif Kaya (Barış Şimşek yerine) “Onayla” dedi.');
  const seen = await stage.ask('GET', `/api/cases/${world.caseId}`, { cookie: coordinator.cookie });
  expect(seen.text).toContain('"by":"Elif Kaya (Barış Şimşek yerine)"');
  const late = await decide(barış);
  expect(late).toMatchObject({ status: 409, json: { decided: { by: 'Elif Kaya (Barış Şimşek yerine)' } } });
});

test('what the absent had claimed is free for the substitute, and what was claimed for them is theirs again after', async () => {
  await stage.ask('PUT', `${task}/claim`, { cookie: barış.cookie });
  const { json } = await away(barış, { substitute: elif.id });
  expect((await stage.ask('PUT', `${task}/claim`, { cookie: elif.cookie })).status).toBe(204);
  expect(await stage.db('tasks').where({ id: world.task }).first()).toMatchObject({
    ...{ assignee: elif.id, claimed_in_place_of: barış.id },
  });
  await stage.ask('DELETE', `/api/absences/${json['id']}`, { cookie: barış.cookie });
  expect((await stage.ask('PUT', `${task}/claim`, { cookie: barış.cookie })).status).toBe(204);
  expect(await stage.db('tasks').where({ id: world.task }).first()).toMatchObject({
    ...{ assignee: barış.id, claimed_in_place_of: null },
  });
});

test('R23: who filed for the firm decides neither as clerk nor as substitute, and nobody decides it in their place', async () => {
  const firmOf = ({ id: person }: Employee) =>
    addFirm(stage.db, { person, taxNumber: firmOfCase, kind: 'exporter', since: stage.now(), byCase: null });
  await away(barış, { substitute: elif.id });
  await firmOf(elif);
  expect((await stage.ask('PUT', `${task}/claim`, { cookie: elif.cookie })).json.code).toBe('NotYours');
  expect((await decide(elif)).status).toBeGreaterThanOrEqual(400);
  await stage.db('person_firms').delete();
  await firmOf(barış);
  expect((await stage.ask('PUT', `${task}/claim`, { cookie: elif.cookie })).json.code).toBe('NotYours');
  expect((await decide(elif)).json.code).toBe('NotYours');
  await stage.db('person_firms').delete();
  expect((await stage.ask('PUT', `${task}/claim`, { cookie: elif.cookie })).status).toBe(204);
});

test('a coordinator arranges the absence of people of their units, no further than those units and not the operator’s', async () => {
  await stage.db('memberships').insert([
    { person: barış.id, role: 'operator', unit: 'tim/ikmib', since: stage.now() },
    { person: barış.id, role: 'membershipClerk', unit: 'tim/uib', since: stage.now() },
  ]);
  const reply = await away(coordinator, { person: barış.id, substitute: cem.id });
  expect(reply).toMatchObject({ status: 201, json: { unit: { id: 'tim/immib' }, madeBy: { id: coordinator.id } } });
  const { json } = await stage.ask('GET', '/api/session', { cookie: cem.cookie });
  const lent = (json['roles'] as { role: string; unit: string; inPlaceOf: unknown }[]).filter((one) => one.inPlaceOf);
  expect(lent.map(({ role, unit }) => [role, unit])).toEqual([['membershipClerk', 'tim/ikmib']]);
  for (const substitute of [elif.id, barış.id])
    expect((await away(coordinator, { person: barış.id, substitute })).json.fields?.[0]?.at).toBe('/body/substitute');
  for (const person of [elif.id, operator.id, world.document])
    expect((await away(coordinator, { person, substitute: cem.id })).json.fields?.[0]?.at).toBe('/body/person');
  expect((await away(cem, { person: barış.id, substitute: cem.id })).json.fields?.[0]?.at).toBe('/body/person');
});

test('a coordinator’s substitute does not lengthen the absence that makes them one', async () => {
  await away(coordinator, { substitute: cem.id });
  expect(
    (await away(cem, { person: coordinator.id, substitute: cem.id, from: '2026-12-01', to: '2027-06-01' })).status,
  ).toBe(400);
  const forBarış = await away(cem, { person: barış.id, substitute: coordinator.id });
  expect(forBarış.status).toBe(201);
  const entry = await stage.db('journal').where({ kind: 'absenceMade', person: cem.id }).first();
  expect(entry.data).toMatchObject({ person: barış.id, inPlaceOf: coordinator.id });
});

test('who may end it: the person and their coordinator; the substitute sees it, a stranger is told of none', async () => {
  const { json } = await away(barış, { substitute: cem.id });
  const end = (who: Employee) => stage.ask('DELETE', `/api/absences/${json['id']}`, { cookie: who.cookie });
  const seenBy = async ({ cookie }: Employee) =>
    ((await stage.ask('GET', '/api/absences', { cookie })).json['absences'] as unknown[]).length;
  expect([await seenBy(barış), await seenBy(cem), await seenBy(coordinator), await seenBy(elif)]).toEqual([1, 1, 1, 0]);
  expect((await end(cem)).json.code).toBe('KeptElsewhere');
  expect((await end(elif)).json.code).toBe('NotFound');
  expect((await end(coordinator)).status).toBe(204);
  expect((await end(barış)).json.code).toBe('NotFound');
  const kinds = await stage.db('journal').orderBy('seq').pluck('kind');
  expect(kinds.filter((kind) => kind.startsWith('absence'))).toEqual(['absenceMade', 'absenceEnded']);
});

test('one absence a day for the same tasks; days in order, not over, a year at most; somebody else who works here', async () => {
  expect((await away(barış, { substitute: elif.id })).status).toBe(201);
  expect((await away(barış, { substitute: cem.id, from: '2026-11-27', to: '2026-11-30' })).json.code).toBe(
    'AlreadyAbsent',
  );
  expect((await away(barış, { substitute: cem.id, role: 'membershipClerk' })).status).toBe(201);
  const field = async (body: object) => (await away(barış, { substitute: elif.id, ...body })).json.fields?.[0]?.at;
  expect(await field({ from: '2026-12-05', to: '2026-12-01' })).toBe('/body/to');
  expect(await field({ from: '2026-11-01', to: '2026-11-19' })).toBe('/body/to');
  expect(await field({ from: '2026-12-01', to: '2028-01-01' })).toBe('/body/to');
  expect(await field({ role: 'coordinator' })).toBe('/body/role');
  const elsewhere = await employ(stage, ['Deniz', 'Ak'], [['supportAgent', 'bthk']], 'bthk');
  const applicant = await employ(stage, ['Ufuk', 'Ak'], []);
  for (const { id } of [barış, elsewhere, applicant]) expect(await field({ substitute: id })).toBe('/body/substitute');
  expect((await stage.ask('GET', '/api/absences', { cookie: applicant.cookie })).json.code).toBe('NotYours');
});

test('twenty absences sent at once for the same days are one', async () => {
  const replies = await Promise.all(Array.from({ length: 20 }, () => away(barış, { substitute: elif.id })));
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(replies.filter(({ json }) => json.code === 'AlreadyAbsent')).toHaveLength(19);
});

test('R24: whoever leaves passes nothing on: a closed account, a substitute without a post', async () => {
  await away(barış, { substitute: elif.id });
  await stage.db('memberships').where({ person: elif.id }).delete();
  expect(await listOf(elif)).toEqual([]);
  await stage.db('memberships').insert({ person: elif.id, role: 'supportAgent', unit: 'tim/uib', since: stage.now() });
  expect(await listOf(elif)).toEqual([world.task]);
  await stage.db('persons').where({ id: barış.id }).update({ disabled_at: stage.now() });
  expect(await listOf(elif)).toEqual([]);
});

test('R27: colleagues are found by Turkish letters or without them, in Turkish order', async () => {
  for (const [first, last] of [
    ['Işıl', 'Çınar'],
    ['İpek', 'Ceylan'],
    ['Zeki', 'Dağ'],
  ] as const)
    await employ(stage, [first, last], [['supportAgent', 'tim/uib']]);
  const find = async (q: string) => {
    const { json } = await stage.ask('GET', `/api/colleagues?q=${encodeURIComponent(q)}`, { cookie: cem.cookie });
    return (json['colleagues'] as { name: string }[]).map(({ name }) => name);
  };
  for (const q of ['işik', 'IŞIK', 'ışık', 'cem isik']) expect(await find(q)).toEqual(['Cem Işık']);
  expect(await find('i')).toEqual(
    ['Barış Şimşek', 'Cem Işık', 'Elif Kaya', 'Işıl Çınar', 'İpek Ceylan', 'Nermin Tuna', 'Zeki Dağ'].sort(
      new Intl.Collator('tr').compare,
    ),
  );
  expect(await find('%')).toEqual([]);
  expect(await find('Ufuk')).toEqual([]);
});
