import { readFileSync } from 'node:fs';
import type { Answer, Given } from '../../client/client.ts';
import { clientTypes } from '../../docs/generate/client.ts';
import { applicationUnderReview } from '../api/case-world.ts';
import { cookieOf, settle } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { calling, codeOf, refusal } from './calling.ts';

let stage: Stage;
let world: Awaited<ReturnType<typeof applicationUnderReview>>;
let elif: ReturnType<typeof calling>;
beforeAll(async () => {
  stage = await openStage();
  world = await applicationUnderReview(stage);
  const roles = [{ role: 'membershipClerk', unit: 'tim/ikmib' }] as const;
  const person = await settle(stage, { name: ['Elif', 'Kaya'], email: 'elif@example.com', roles, password: null });
  elif = calling(stage.port, { cookie: await cookieOf(stage, { person }) });
});
afterAll(() => stage.close());

test('client/api.ts is as the routes are; where it is not: npm run docs', () => {
  expect(readFileSync('client/api.ts', 'utf8')).toBe(clientTypes());
});

test('a route is called by its name, with what it takes, and answers with what it says', async () => {
  const { status, body } = await elif('GET /api/tasks', { query: { q: 'kanarya', assignee: 'nobody', limit: 1 } });
  expect([status, body.tasks[0]!.id]).toEqual([200, world.task]);
  expect((await elif('PUT /api/tasks/{id}/claim', { params: { id: world.task } })).status).toBe(204);
  const { body: task } = await elif('GET /api/tasks/{id}', { params: { id: world.task } });
  expect(task.assignee?.title).toBe('Elif Kaya');
});

test('a refusal is thrown with its code, its sentence, and what there is besides', async () => {
  const problem = await refusal(elif('GET /api/cases/{id}', { params: { id: 'no-id' } }));
  expect(problem).toMatchObject({ code: 'Unfit', status: 400, fields: [{ at: '/params/id' }] });
  expect(await codeOf(calling(stage.port)('GET /api/tasks'))).toBe('NotSignedIn');
});

test('a token is shown as it should be, and a file comes as it is', async () => {
  const scopes = ['files:read'] as const;
  const { body } = await elif('POST /api/tokens', { body: { name: 'Arşiv', scopes, days: 1 } });
  const archive = calling(stage.port, { token: body.token });
  const { body: file } = await archive('GET /api/documents/{id}', { params: { id: world.document } });
  expect(await file.text()).toContain('%PDF');
  expect(await codeOf(archive('GET /api/tasks'))).toBe('ScopeMissing');
});

test('mistakes do not compile', async () => {
  const asking = [
    // @ts-expect-error there is no such route
    () => elif('GET /api/task'),
    // @ts-expect-error a parameter is missing
    () => elif('GET /api/tasks/{id}'),
    // @ts-expect-error there is no such filter
    () => elif('GET /api/tasks', { query: { colour: 'red' } }),
    // @ts-expect-error there is no such scope
    () => elif('POST /api/tokens', { body: { name: 'a', scopes: ['everything'], days: 1 } }),
    // @ts-expect-error the key is required
    () => elif('POST /api/tasks/{id}/completion', { params: { id: 'a' }, body: { outcome: 'approve' } }),
  ];
  expect(asking).toHaveLength(5);
  const body: Given<'PUT /api/tasks/{id}/note'>['body'] = { note: null };
  const told: Answer<'POST /api/tasks/{id}/completion'>['status'][] = [200, 202];
  expect([body, told]).toEqual([{ note: null }, [200, 202]]);
});
