import { application, instructions, tryToApply } from '../product/applying.ts';
import { eventually } from '../product/eventually.ts';
import { type House, openHouse } from './house.ts';
import { numbersOf, postOf } from './ledger.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await Promise.all([house.workers.start(), house.api.start()]);
});
afterAll(() => house.close());

const applications = Array.from({ length: 20 }, () => application());
let ids: readonly string[];

test('R7: the API is asked to leave while twenty people apply: each of them is answered', async () => {
  const { api, people } = house;
  const applying = applications.map((answer) => tryToApply(people, answer));
  await eventually(async () => (await house.db('cases').select('id')).length > 0, 'the first of them is on record');
  api.signal('SIGTERM');
  const replies = await Promise.all(applying);
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
  expect(await api.ended()).toBe('0');
  ids = replies.map(({ json }) => json['id'] as string);
  expect(await house.db('cases').whereIn('id', ids)).toHaveLength(20);
});

test('R7: workers that are asked to leave finish what they are doing; nothing of it is done a second time', async () => {
  const { workers, people } = house;
  await eventually(async () => (await numbersOf(house)).ready > 2, 'documents are being made');
  workers.signal('SIGTERM');
  expect(await workers.ended()).toBe('0');
  await workers.start();
  await Promise.all(applications.map(({ email }) => instructions(people, email)));
  expect(await numbersOf(house)).toEqual({ issued: 20, ready: 20, voided: 0, distinct: 20 });
  expect(await triesOf(house)).toEqual(Array(20).fill(1));
  for (const { email } of applications) expect((await postOf(house, email)).subjects).toHaveLength(1);
});

/** How often the mail server was gone to for each mail. A mail that nobody had begun when they left is begun by the next. */
const triesOf = async ({ db }: House): Promise<readonly number[]> =>
  (await db('mails').whereIn('case_id', ids).select('attempts')).map(({ attempts }) => attempts as number);
