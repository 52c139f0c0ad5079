import { forgetWhatIsOver } from '../../api/housekeeping.ts';
import { saveFirm } from '../../db/firms.ts';
import { claimKey } from '../../db/idempotency.ts';
import { journal } from '../../db/journal.ts';
import { firmsOf, openAccount } from '../../db/persons.ts';
import { spend } from '../../db/throttle.ts';
import { cookieOf, firmNamed, settle } from './people.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  for (const taxNumber of ['1000000018', '1000000026'])
    await saveFirm(stage.db, firmNamed(taxNumber, { title: `Firma ${taxNumber}` }), stage.now());
});
afterAll(() => stage.close());

const caseId = '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11';
const open = (email: string, firm: string, rest = {}) =>
  stage.db.transaction((trx) =>
    openAccount(trx, {
      ...{ institution: 'tim', email, firstName: 'Şule', lastName: 'Işık', nationalId: '10000000078' },
      ...{ firm, kind: 'exporter', caseId, at: stage.now(), ...rest },
    }),
  );

test('TIM-REG-35, 36: the first firm makes the account, the second is added to it, whatever the capitals', async () => {
  const first = await open('Sule@Ilgaz.example.com', '1000000018');
  const second = await open('sule@ilgaz.example.com', '1000000026', { firstName: 'Başkası' });
  expect([first.how, second.how]).toEqual(['created', 'joined']);
  expect(second.person).toBe(first.person);
  expect((await firmsOf(stage.db, first.person)).map(({ taxNumber }) => taxNumber)).toEqual([
    '1000000018',
    '1000000026',
  ]);
  expect(await stage.db('persons').where({ id: first.person }).first()).toMatchObject({ first_name: 'Şule' });
  const cookie = await cookieOf(stage, { person: first.person });
  expect((await stage.ask('GET', '/api/session', { cookie })).json['firms']).toHaveLength(2);
});

test('TIM-REG-35: twenty approvals at once for one address make one account', async () => {
  const opened = await Promise.all(Array.from({ length: 20 }, () => open('yirmi@example.com', '1000000018')));
  expect(opened.filter(({ how }) => how === 'created')).toHaveLength(1);
  expect(new Set(opened.map(({ person }) => person)).size).toBe(1);
});

test('one address has an account of its own at each institution', async () => {
  const tim = await open('iki@example.com', '1000000018');
  const bthk = await open('iki@example.com', '1000000018', { institution: 'bthk' });
  expect(bthk).toMatchObject({ how: 'created' });
  expect(bthk.person).not.toBe(tim.person);
});

test('R39: what the journal holds cannot be changed or taken away by the application', async () => {
  const person = await settle(stage, { name: ['Ayşe', 'Ak'], email: 'ayse@example.com' });
  await journal(stage.db, { at: stage.now(), institution: 'tim', person, kind: 'signedIn', data: {} });
  await expect(stage.db('journal').update({ kind: 'signedOut' })).rejects.toMatchObject({ code: '42501' });
  await expect(stage.db('journal').delete()).rejects.toMatchObject({ code: '42501' });
});

test('sessions, keys and limits that are over are forgotten, and no others', async () => {
  const person = await settle(stage, { name: ['Veli', 'Ak'], email: 'veli@example.com' });
  const leave = async (name: string) => {
    await cookieOf(stage, { person });
    await claimKey(stage.db, { actor: 'visitor:tim', key: name, bodyHash: Buffer.alloc(32), now: stage.now() });
    await spend(stage.db, { key: name, most: 1, within: 3_600_000, now: stage.now() });
  };
  const counts = async () =>
    Promise.all(
      ['sessions', 'idempotency_keys', 'throttles'].map(async (table) =>
        Number((await stage.db(table).count())[0]!['count']),
      ),
    );
  for (const table of ['sessions', 'idempotency_keys', 'throttles']) await stage.db(table).delete();
  await leave('long ago');
  stage.later(49 * 60);
  await leave('just now');
  await forgetWhatIsOver(stage.deps);
  expect(await counts()).toEqual([1, 1, 1]);
});
