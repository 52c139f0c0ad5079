import { type Applicant, applicant } from '../product/applying.ts';
import { codeOf, complete, openTask } from '../product/deciding.ts';
import { endOf } from '../product/ending.ts';
import { sendPapers } from '../product/papers.ts';
import { type Clerk, staff } from '../product/people.ts';
import { type House, openHouse } from './house.ts';
import { eventsOf, postOf } from './ledger.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await Promise.all([house.workers.start(), house.api.start()]);
});
afterAll(() => house.close());

const runs = 20;

test(`R4, TIM-REG-38: ${runs} times an applicant withdraws while a clerk decides, and there is one winner whom both are told`, async () => {
  const { people } = house;
  const elif = await staff(people, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
  const waiting = await inBatches(runs, 5, () => underReview(elif));
  for (const [nth, one] of waiting.entries()) await race(elif, one, nth);
}, 300_000);

async function underReview(elif: Clerk): Promise<Applicant & { task: string }> {
  const ayse = await applicant(house.people);
  await sendPapers(house.people, ayse.who, ayse.id);
  return { ...ayse, task: await openTask(elif, ayse.id, 'review') };
}

async function race(elif: Clerk, { id, who, task, email }: Applicant & { task: string }, nth: number) {
  const decision = nth % 2 === 0 ? 'approve' : 'reject';
  const deciding = () => complete(elif, task, decision, decision === 'reject' ? { reason: 'Sirküler eski.' } : {});
  const withdrawing = () => complete(who, task, 'withdraw');
  // Each is a head's length ahead in turn, so that both win some.
  const both = nth % 4 < 2 ? [deciding(), withdrawing()] : [withdrawing(), deciding()].reverse();
  const replies = await Promise.all(both);
  expect(replies.map(codeOf).sort()).toEqual(['200', '409 AlreadyDecided']);
  const winner = replies.find(({ status }) => status === 200)!.json['outcome'] as keyof typeof ends;
  const loser = replies.find(({ status }) => status === 409)!;
  expect(loser.json).toMatchObject({ decided: { outcome: winner } });
  expect(await house.client.workflow.getHandle(id).result()).toBe(ends[winner]);
  expect(await endOf(house.people, id)).toBe(ends[winner]);
  expect(await house.db('answers').where({ task, state: 'taken' })).toMatchObject([{ outcome: winner }]);
  expect(await eventsOf(house, id)).toMatchObject({ taskClosed: 2, caseEnded: 1 });
  expect((await postOf(house, email)).distinct).toBe(3);
}

const ends = { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' } as const;

async function inBatches<T>(total: number, size: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < total) made.push(...(await Promise.all(Array.from({ length: size }, make))));
  return made;
}
