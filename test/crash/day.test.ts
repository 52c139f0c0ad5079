import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import { connect } from '../../db/connection.ts';
import { application, apply, instructions } from '../product/applying.ts';
import { complete, openTask } from '../product/deciding.ts';
import { eventually } from '../product/eventually.ts';
import { uploadPapers } from '../product/papers.ts';
import { enter, signedIn } from '../product/people.ts';
import { mailsTo, mailTo, tokenIn } from '../product/post.ts';
import { filesWith } from './ledger.ts';
import { openTown, type Server, type Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const password = 'mavi kapının ardında yedi kedi';

test('R40: a stranger applies, is approved and signs in on a day on which every server is killed at least once, and no log and no history holds a word of theirs', async () => {
  const { people } = town;
  const answer = application();

  const { id } = await during(['api'], () => apply(people, answer));
  const mail = await during(['workers'], () => instructions(people, answer.email));
  const ayse = await during(['temporal'], () => enter(people, mail));
  const documents = await openTask(ayse, id, 'documents');
  const papers = await during(['postgres'], () => untilTaken(() => uploadPapers(people, ayse, documents)));
  expect(await during(['api', 'workers'], () => complete(ayse, documents, 'send', papers))).toMatchObject({
    json: { task: documents, outcome: 'send' },
  });
  await during(['mailbox', 'e-birlik', 'virus-scanner'], () =>
    mailTo(people, answer.email, 'Üyelik başvurunuz alındı'),
  );

  const baris = await clerk();
  const review = await openTask(baris, id, 'review');
  expect((await baris.ask('PUT', `/api/tasks/${review}/claim`)).status).toBe(204);
  await town.killEverything();
  expect(await during(['workers'], () => complete(baris, review, 'approve'))).toMatchObject({
    json: { task: review, outcome: 'approve' },
  });
  const welcome = await mailTo(people, answer.email, 'Üyeliğiniz onaylandı');

  const set = await during(['api'], () =>
    people.ask('PUT', '/api/password', { body: { token: tokenIn(welcome), password } }),
  );
  expect([undefined, 'LinkUsed']).toContain(set.json.code); // the first try may have been the one that counted
  const session = await (await signedIn(people, answer.email, password)).ask('GET', '/api/session');
  expect(session.json).toMatchObject({ firms: [{ taxNumber: answer.taxNumber, as: 'exporter' }] });

  await mailTo(people, answer.email, 'Şifreniz');
  const mails = await mailsTo(people, answer.email);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(4);
  const books = () => inDatabase((db) => booksOf(db, id, answer.email));
  await eventually(async () => (await books()).events['mailSent'] === 3, 'three mails on record');
  // Two papers of ours: the petition, and the receipt of what was sent.
  expect(await books()).toEqual({
    ...{ cases: 1, answers: ['approve', 'send', 'start'], persons: 1, memberships: 1 },
    ...{ numbersIssued: 2, documentsReady: 2, papersHandedIn: 2, tasksOpen: 0 },
    events: expect.objectContaining({ caseStarted: 1, documentIssued: 2, accountOpened: 1, mailSent: 3, caseEnded: 1 }),
  });

  const { firstName: _, lastName, email, mobile, nationalId, taxNumber } = answer;
  const canaries = [email, mobile, nationalId, taxNumber, lastName, password, tokenIn(mail), tokenIn(welcome)];
  const canariesIn = (folder: string) => filesWith(join(town.dataDir, folder), canaries);
  expect(await canariesIn('mailbox')).not.toEqual([]);
  expect({ logs: await canariesIn('logs'), temporal: await canariesIn('temporal') }).toEqual({
    logs: [],
    temporal: [],
  });
}, 240_000);

/** The moment is not chosen; whatever it is, it must do no harm. */
async function during<T>(names: readonly Server[], act: () => Promise<T>): Promise<T> {
  const acting = act();
  await pause(50);
  await town.kill(...names);
  return acting;
}

async function untilTaken<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    const taken = await act().catch(() => pause(200));
    if (taken !== undefined) return taken;
  }
}

async function clerk() {
  const { email, password } = town.board().people.find(({ name }) => name === 'Barış Şimşek')!;
  return signedIn(town.people, email, password);
}

async function inDatabase<T>(look: (db: Knex) => Promise<T>): Promise<T> {
  const db = connect(town.board().postgres);
  return look(db).finally(() => db.destroy());
}

async function booksOf(db: Knex, id: string, email: string) {
  const count = async (query: Knex.QueryBuilder) => Number((await query.count('* as n').first()).n);
  const events = await db('case_events').where({ case_id: id }).groupBy('kind').select('kind').count('* as n');
  const [person] = await db('persons').where({ email }).select('id');
  return {
    cases: await count(db('applicants').where({ email })),
    answers: (await db('answers').where({ case_id: id, state: 'taken' }).orderBy('outcome')).map((row) => row.outcome),
    persons: await count(db('persons').where({ email })),
    memberships: await count(db('person_firms').where({ person: person.id })),
    numbersIssued: Number((await db('number_series').where('series', 'like', '%-B').sum('last as n').first())!['n']),
    documentsReady: await count(db('documents').where({ direction: 'out', state: 'ready' })),
    papersHandedIn: await count(db('documents').where({ case_id: id, direction: 'in' }).whereNotNull('answer')),
    tasksOpen: await count(db('tasks').where({ case_id: id, state: 'open' })),
    events: Object.fromEntries(events.map(({ kind, n }) => [kind, Number(n)])),
  };
}
