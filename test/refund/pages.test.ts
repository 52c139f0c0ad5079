import { decide, historyFor, openStep } from '../product/deciding.ts';
import { endOf, kept } from '../product/ending.ts';
import { mailTo } from '../product/post.ts';
import { claims, decides, downloads, goesOn, handsIn, partStep, tryToClaim, viewsOf } from './claims.ts';
import { awake, inIzmir, openTown, paidFor, type Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
}, 60_000);
afterAll(() => town.close());

const stateOf = (code: string) =>
  town.product.db('refund_items').where({ approval_code: code }).orderBy('case_id').pluck('state');

test('TIM-REF-09, 10, 11, 14: one goes back page by page, chooses anew, and what was uploaded is not asked for twice; a refusal frees', async () => {
  const { product, sule, clerkAt } = town;
  const [first, second] = await paidFor(town, {}, inIzmir);
  const id = await claims(sule, { declarations: [first, second] });
  await openStep(sule, id, 'petitions');
  await downloads(sule, id);
  await decide(sule, id, 'petitions', 'next');
  const papers = await openStep(sule, id, 'papers');
  expect(papers.outcomes.map(({ id, back }) => [id, back])).toEqual([
    ['next', false],
    ['back', true],
    ['withdraw', false],
  ]);
  const { answer } = await handsIn(product, sule, papers, 'next');
  await decide(sule, id, 'sending', 'back');
  await decide(sule, id, 'papers', 'next', answer); // the same files once more
  await decide(sule, id, 'sending', 'back');
  await decide(sule, id, 'papers', 'back');
  await decide(sule, id, 'petitions', 'back');
  await asksForAccountWhereNeeded(id);
  expect((await decide(sule, id, 'declarations', 'choose', { declarations: [first] })).status).toBe(200);
  await openStep(sule, id, 'petitions');
  expect(await stateOf(second!)).toEqual([]);
  expect(await downloads(sule, id)).toBe(1);
  await goesOn(product, sule, id);
  const [shares] = await viewsOf(sule, `/api/cases/${id}`);
  expect(shares).toMatchObject({ name: 'sharesOfRefund', total: { declarations: 1, amount: 100_00 } });
  await decide(sule, id, 'sending', 'send');

  await decides(clerkAt('tim/immib'), id, 'review', 'tim/immib', 'reject', { reason: 'Dilekçede kaşe yok.' });
  expect((await mailTo(product, sule.email, 'İade talebiniz reddedildi')).text).toContain('Dilekçede kaşe yok.');
  expect(await endOf(product, id)).toBe('rejected');
  expect(await stateOf(first!)).toEqual(['freed']);
  expect((await tryToClaim(sule, { declarations: [first] })).status).toBe(201);
  await kept(product, id, 'back-and-refused', 'duesRefund');
});

/** TIM-REF-05, 07: the page with the account follows what is chosen at the moment, before anything is sent. */
async function asksForAccountWhereNeeded(id: string): Promise<void> {
  const { product, sule } = town;
  const { task } = await openStep(sule, id, 'declarations');
  const paidOn = await town.day();
  const dues = { amount: 1_00, paidOn, receipt: 'M-9', source: 'card' as const };
  const [own, other] = [await paidFor(town, {}), await paidFor(town, { dues })];
  const at = `/api/tasks/${encodeURIComponent(task)}`;
  for (const [declarations, isAsked] of [
    [own, false],
    [other, true],
  ] as const) {
    const body = { outcome: 'choose', answer: { declarations } };
    const form = await sule.ask('POST', `${at}/forms`, { body });
    expect([form.status, form.text.includes('"iban"')]).toEqual([200, isAsked]);
    expect((await sule.ask('POST', `${at}/judgements`, { body: { ...body, page: 0 } })).status).toBe(204);
    expect((await sule.ask('POST', `${at}/judgements`, { body })).status).toBe(isAsked ? 400 : 204);
  }
  expect(await product.db('refund_items').where({ case_id: id }).pluck('state')).toEqual(['reserved', 'reserved']);
}

test.each(['petitions', 'papers', 'sending'] as const)(
  'left at the page %s: the declarations are free at once',
  async (page) => {
    const { product, sule } = town;
    const [code] = await paidFor(town, {});
    const id = await reaches(page, code!);
    await decide(sule, id, page, 'withdraw');
    expect(await endOf(product, id)).toBe('withdrawn');
    expect(await stateOf(code!)).toEqual(['freed']);
    expect(await historyFor(sule, id)).toContain('Beyannameler yeniden seçilebilir.');
    const kinds = { petitions: 'left-at-petitions', papers: 'left-at-papers', sending: 'left-at-the-summary' };
    await kept(product, id, kinds[page], 'duesRefund');
  },
);

async function reaches(page: 'petitions' | 'papers' | 'sending', code: string): Promise<string> {
  const { product, sule } = town;
  const id = await claims(sule, { declarations: [code] });
  await openStep(sule, id, 'petitions');
  if (page === 'sending') await goesOn(product, sule, id);
  if (page !== 'papers') return id;
  await downloads(sule, id);
  await decide(sule, id, 'petitions', 'next');
  return id;
}

test('TIM-REF-18: what is begun and left is given up after thirty days, with a warning before, and is free again', async () => {
  const { product } = town;
  const sule = await awake(town, town.sule);
  town = { ...town, sule };
  const codes = await paidFor(town, {}, {}, {}, {});
  const ids = [
    await reaches('petitions', codes[0]!),
    await reaches('papers', codes[1]!),
    await reaches('sending', codes[2]!),
    await reaches('petitions', codes[3]!),
  ];
  await decide(sule, ids[3]!, 'petitions', 'back');
  await openStep(sule, ids[3]!, 'declarations');
  await product.env.sleep('31 days');
  for (const id of ids) expect(await endOf(product, id)).toBe('abandoned');
  await mailTo(product, sule.email, 'İade talebiniz için son yedi gün', 4);
  await mailTo(product, sule.email, 'İade talebiniz kapandı', 4);
  for (const code of codes) expect(await stateOf(code)).toEqual(['freed']);
  const stories = ['given-up-at-petitions', 'given-up-at-papers', 'given-up-at-the-summary', 'given-up-at-the-choice'];
  for (const [at, id] of ids.entries()) await kept(product, id, stories[at]!, 'duesRefund');
});

test('R13: round after round for missing papers stays below the events that a history may have', async () => {
  const { product, clerkAt } = town;
  const [sule, clerk] = [await awake(town, town.sule), await awake(town, clerkAt('tim/immib'))];
  town = { ...town, sule };
  const [code] = await paidFor(town, {});
  const id = await reaches('sending', code!);
  await decide(sule, id, 'sending', 'send');
  const lengthNow = async () => (await product.client.workflow.getHandle(id).describe()).historyLength;
  await partStep(clerk, id, 'review', 'tim/immib');
  const before = await lengthNow();
  const rounds = 3;
  for (let round = 0; round < rounds; round++) {
    await decides(clerk, id, 'review', 'tim/immib', 'correct', {
      missing: [{ paper: 'petitions:tim/immib', why: `${round}. tarama okunmuyor.` }],
    });
    await handsIn(product, sule, await partStep(sule, id, 'completion', 'tim/immib'), 'complete');
    await partStep(clerk, id, 'review', 'tim/immib');
  }
  await mailTo(product, sule.email, 'İade talebinizde eksik belge var', rounds);
  const perRound = ((await lengthNow()) - before) / rounds;
  expect(before + perRound * 150).toBeLessThan(4_096); // 300 asks are 150 rounds
});
