import { asOwner } from '../../stack/postgres/database.ts';
import { applicationUnderReview, firmOfCase } from './case-world.ts';
import type { Reply } from './http.ts';
import { cookieOf, linkOf, password, settle } from './people.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let acts: Readonly<Record<string, () => Promise<Reply>>>;

beforeAll(async () => {
  stage = await openStage();
  const { task } = await applicationUnderReview(stage);
  const email = 'elif@immib.example.com';
  const clerk = { name: ['Elif', 'Kaya'], roles: [{ role: 'membershipClerk', unit: 'tim/ikmib' }] } as const;
  const head = { name: ['Nermin', 'Tuna'], roles: [{ role: 'administrator', unit: 'tim' }] } as const;
  const elif = await settle(stage, { ...clerk, email });
  const nermin = await settle(stage, { ...head, email: 'nermin@tim.example.com' });
  const [desk, office] = [await cookieOf(stage, { person: elif }), await cookieOf(stage, { person: nermin })];
  const token = await linkOf(stage, { person: elif });
  const key = 'what-cannot-be-recorded';
  acts = {
    apply: () => stage.ask('POST', '/api/cases', { key, body: { process: 'membershipApplication', answer } }),
    claim: () => stage.ask('PUT', `/api/tasks/${task}/claim`, { cookie: desk }),
    'sign in': () => stage.ask('POST', '/api/session', { body: { email, password } }),
    'sign out': () => stage.ask('DELETE', '/api/session', { cookie: desk }),
    'set a password': () => stage.ask('PUT', '/api/password', { body: { token, password: 'yedi yeşil kirpi gezer' } }),
    invite: () => stage.ask('POST', '/api/invitations', { cookie: office, key, body: invitation }),
    'close an account': () => stage.ask('PUT', `/api/accounts/${elif}/closure`, { cookie: office }),
  };
});
afterAll(() => stage.close());

const invitation = {
  ...{ email: 'deniz@tim.example.com', firstName: 'Deniz', lastName: 'Aydın' },
  roles: [{ role: 'supportAgent', unit: 'tim' }],
};
const answer = {
  ...{ kind: 'exporter', taxNumber: firmOfCase, firstName: 'Ayşe', lastName: 'Yılmaz', nationalId: '10000000146' },
  ...{ position: 'Müdür', email: 'ayse@example.com', mobile: '05321234567' },
};

test('R39: what cannot be put on record does not happen, and is done when it can be', async () => {
  await recordsMayBeWritten(false);
  for (const [what, act] of Object.entries(acts)) {
    const before = await everything();
    expect([what, (await act()).status]).toEqual([what, 500]);
    expect([what, await everything()]).toEqual([what, before]);
  }
  await recordsMayBeWritten(true);
  for (const [what, act] of Object.entries(acts)) expect([what, isDone(await act())]).toEqual([what, true]);
});

const isDone = ({ status }: Reply) => status >= 200 && status < 300;

const recordsMayBeWritten = (may: boolean) =>
  asOwner(stage.database.ownerUrl, (client) =>
    client.query(`${may ? 'GRANT' : 'REVOKE'} INSERT ON case_events, journal ${may ? 'TO' : 'FROM'} evrak_app`),
  );

/** A fingerprint of each table; counts of tries and keys are no acts. */
async function everything(): Promise<object> {
  const tables: string[] = await stage.db('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
  const prints = tables
    .filter((name) => !name.startsWith('knex_') && !['throttles', 'idempotency_keys'].includes(name))
    .map(async (table) => {
      const { rows } = await stage.db.raw("SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ?? AS t", [
        table,
      ]);
      return [table, rows[0].md5];
    });
  return Object.fromEntries(await Promise.all(prints));
}
