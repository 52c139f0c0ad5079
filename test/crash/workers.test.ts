import { application, apply, instructions } from '../product/applying.ts';
import { decide, openTask } from '../product/deciding.ts';
import { endOf } from '../product/ending.ts';
import { sendPapers } from '../product/papers.ts';
import { enter, signedIn, staff } from '../product/people.ts';
import { mailTo, tokenIn } from '../product/post.ts';
import { type House, openHouse } from './house.ts';
import { contentsKnown, eventsOf, filesOf, mailsOnRecord, numbersOf, postOf, sha256 } from './ledger.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.api.start();
});
afterAll(() => house.close());

const documentPoints = [
  'document:before-intent',
  'document:after-intent',
  'document:after-effect',
  'document:after-record',
];

test('R2: workers that die at every point of a numbered PDF, one after the other, issue one number and one document', async () => {
  const { people, mailbox, workers, db } = house;
  const answer = application();
  const { id } = await apply(people, answer);
  for (const point of documentPoints) {
    await workers.startDoomed(point);
    expect(await workers.ended()).toBe('SIGKILL');
  }
  await workers.start();

  const mail = await instructions(people, answer.email);
  expect(await numbersOf(house)).toEqual({ issued: 1, ready: 1, voided: 0, distinct: 1 });
  await mailsOnRecord(house, id, 1);
  expect(await eventsOf(house, id)).toMatchObject({ caseStarted: 1, documentIssued: 1, mailSent: 1, taskOpened: 1 });
  expect(await postOf(house, answer.email)).toEqual({ subjects: [mail.subject], distinct: 1 });
  const { sha256: kept } = await db('documents').where({ case_id: id }).first();
  expect(sha256(await mailbox.attachment(mail, 0))).toBe(kept.toString('hex'));
  expect(await filesOf(house)).toEqual(await contentsKnown(house));
});

test('R2: workers that die before and after an account is opened open one account, and its one link works', async () => {
  const { people, workers, db } = house;
  const answer = application();
  const { id } = await apply(people, answer);
  const ayse = await enter(people, await instructions(people, answer.email));
  await sendPapers(people, ayse, id);
  const elif = await staff(people, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
  await openTask(elif, id, 'review');
  await workers.kill();

  await workers.startDoomed('account:before-record');
  expect(await decide(elif, id, 'review', 'approve')).toMatchObject({ status: 200 });
  expect(await workers.ended()).toBe('SIGKILL');
  await workers.startDoomed('account:after-record');
  expect(await workers.ended()).toBe('SIGKILL');
  await workers.start();

  const welcome = await mailTo(people, answer.email, 'Üyeliğiniz onaylandı');
  expect(await endOf(people, id)).toBe('approved');
  expect(await db('persons').where({ email: answer.email })).toHaveLength(1);
  await mailsOnRecord(house, id, 3);
  expect(await eventsOf(house, id)).toMatchObject({ accountOpened: 1, mailSent: 3, taskClosed: 2, caseEnded: 1 });
  const password = 'mavi kapının ardında yedi kedi';
  const set = await people.ask('PUT', '/api/password', { body: { token: tokenIn(welcome), password } });
  expect(set.status).toBe(204);
  await signedIn(people, answer.email, password);
  expect(await postOf(house, answer.email)).toMatchObject({ distinct: 4 });
});
