import { complete, openStep, standingOf } from '../product/deciding.ts';
import { endOf, kept } from '../product/ending.ts';
import { eventually } from '../product/eventually.ts';
import { mailTo } from '../product/post.ts';
import { claims, tryToClaim, viewsOf } from './claims.ts';
import { openTown, paidFor, type Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown([]);
}, 60_000);
afterAll(() => town.close());

const stateOf = (code: string) =>
  town.product.db('refund_items').where({ approval_code: code }).orderBy('case_id').pluck('state');

test('TIM-REF-18: of fifty who ask for the same declaration at once one gets it; the others are led back or told why, and keep their other choice', async () => {
  const { product, sule } = town;
  const [wanted, ...others] = await paidFor(town, ...Array.from({ length: 51 }, () => ({})));
  const replies = await Promise.all(others.map((other) => tryToClaim(sule, { declarations: [wanted, other] })));
  const refused = replies.filter(({ status }) => status === 400);
  for (const { json } of refused)
    expect(json.fields).toMatchObject([{ say: expect.stringContaining('başka bir iade talebinde: TIM-') }]);
  const begun = replies
    .filter(({ status }) => status === 201 || status === 202)
    .map(({ json }) => json['id'] as string);
  expect(refused.length + begun.length).toBe(50);
  const stands = async (id: string) => (await standingOf(sule, id))[0];
  const settled = await Promise.all(
    begun.map((id) =>
      eventually(async () => {
        const standing = await stands(id);
        return standing && standing.step !== 'reserving' && { id, ...standing };
      }, 'the end of the race'),
    ),
  );
  expect(settled.map(({ step }) => step).toSorted()).toEqual([
    ...Array.from({ length: begun.length - 1 }, () => 'declarations'),
    'petitions',
  ]);
  const winner = settled.find(({ step }) => step === 'petitions')!;
  const held = await product.db('refund_items').select('case_id', 'approval_code');
  expect(new Set(held.map(({ case_id }) => case_id))).toEqual(new Set([winner.id]));
  const loser = settled.find(({ step }) => step === 'declarations');
  if (!loser) return;
  const chosen = await product.db('answers').where({ case_id: loser.id }).first('body');
  const reply = await complete(sule, loser.task, 'choose', { declarations: chosen.body.declarations.slice(1) });
  expect(reply.status).toBe(200);
  await openStep(sule, loser.id, 'petitions');
}, 300_000);

test('TIM-REF-18: whoever is second is led back, told which request has it, and loses nothing else', async () => {
  const { product, sule } = town;
  const [first, second] = await paidFor(town, {}, {});
  const { db } = product;
  const held = await claims(sule, { declarations: [first] });
  await openStep(sule, held, 'petitions');
  const refused = await tryToClaim(sule, { declarations: [first, second] });
  expect(refused.json.fields).toMatchObject([
    { at: '/body/answer/declarations/0', say: expect.stringContaining('başka bir iade talebinde: TIM-') },
  ]);
  // Judged before the first was reserved, and reserved after it: only the database can say no.
  await db('refund_items').where({ case_id: held }).update({ state: 'freed' });
  await product.stopWorkers();
  const late = await tryToClaim(sule, { declarations: [first, second] });
  await db('refund_items').where({ case_id: held }).update({ state: 'reserved' });
  await product.startWorkers();
  const id = late.json['id'] as string;
  const { task } = await openStep(sule, id, 'declarations');
  const [taken] = await viewsOf(sule, `/api/tasks/${task}`);
  expect(taken).toMatchObject({ name: 'declarationsTaken', rows: [{ number: first }] });
  expect(await stateOf(second!)).toEqual([]);
  await complete(sule, task, 'withdraw');
  await mailTo(product, sule.email, 'İade talebinizden vazgeçildi');
  expect(await endOf(product, id)).toBe('withdrawn');
  await kept(product, id, 'taken-and-left', 'duesRefund');
});
