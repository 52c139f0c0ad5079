import { voidCaseAccess } from '../../db/case-access.ts';
import { cookieIn, linkOf } from './people.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const mine = '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11';
const theirs = '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c12';
const enter = (token: string, cookie = '') => stage.ask('POST', '/api/case-links', { body: { token }, cookie });

beforeAll(async () => {
  for (const [index, id] of [mine, theirs].entries())
    await stage.db('cases').insert({
      ...{ id, number: `TIM-2026-00000${index}`, institution: 'tim', process: 'membershipApplication' },
      ...{ state: 'open', opened_at: stage.now() },
    });
});

test('a case link becomes a session that knows its one case, as often as its owner likes', async () => {
  const token = await linkOf(stage, { caseId: mine });
  for (let visit = 0; visit < 2; visit++) {
    const reply = await enter(token);
    expect(reply).toMatchObject({ status: 201, json: { caseId: mine } });
    const session = await stage.ask('GET', '/api/session', { cookie: cookieIn(reply.cookies) });
    expect(session.json).toMatchObject({ kind: 'visitor', caseId: mine, person: null, roles: [], firms: [] });
    stage.later(60 * 24);
  }
});

test('R23: a visitor reaches the case of the link; another case is as if there were none', async () => {
  const cookie = cookieIn((await enter(await linkOf(stage, { caseId: mine }))).cookies);
  const reply = await stage.ask('GET', `/api/cases/${theirs}`, { cookie });
  expect(reply).toMatchObject({ status: 404, json: { code: 'NotFound' } });
});

test('R17: following the link does nothing by itself, and a case link never sets a password', async () => {
  const token = await linkOf(stage, { caseId: mine });
  const looked = await stage.ask('GET', `/api/case-links?token=${token}`);
  expect(looked).toMatchObject({ status: 405, cookies: [] });
  const set = await stage.ask('PUT', '/api/password', { body: { token, password: 'yedi yeşil kirpi gezer' } });
  expect(set.json.code).toBe('LinkUnknown');
});

test('TIM-REG-25: at the deadline of an expired case its link and the sessions from it end at once', async () => {
  const token = await linkOf(stage, { caseId: theirs });
  const cookie = cookieIn((await enter(token)).cookies);
  await stage.db.transaction((trx) => voidCaseAccess(trx, theirs, stage.now()));
  expect((await stage.ask('GET', '/api/session', { cookie })).status).toBe(401);
  expect(await enter(token)).toMatchObject({ status: 410, json: { code: 'CaseLinkEnded' }, cookies: [] });
  expect(await enter('AAAAAAAAAAAAAAAAAAAAAAAA')).toMatchObject({ status: 404, json: { code: 'LinkUnknown' } });
});
