import { exporterOfThreeUnions } from '../../outside/e-birlik/named-firms.ts';
import { codeOf, complete, historyFor } from '../product/deciding.ts';
import { endOf, kept } from '../product/ending.ts';
import { staff } from '../product/people.ts';
import { mailTo } from '../product/post.ts';
import { merchant } from '../proxy/merchants.ts';
import { claims, decides, documentsOf, partStep, sends, viewsOf } from './claims.ts';
import { awake, iban, inIzmir, openTown, otherIban, paidFor, type Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
}, 60_000);
afterAll(() => town.close());

const transfer = async () => ({ amount: 50_00, paidOn: await town.day(), receipt: 'M-2', source: 'transfer' as const });
const itemsOf = (id: string) =>
  town.product.db('refund_items').where({ case_id: id }).orderBy('approval_code').pluck('state');

async function filed(answer: object): Promise<string> {
  const id = await claims(town.sule, answer);
  await sends(town.product, town.sule, id);
  return id;
}

test('TIM-REF-20, 08: a part is left while another is approved; the bank sends the money back, another account is asked for, and it is paid', async () => {
  const { product, sule, clerkAt, day } = town;
  const codes = await paidFor(town, { dues: await transfer() }, inIzmir);
  const id = await filed({ declarations: codes, iban });
  const clerk = clerkAt('tim/immib');
  await partStep(clerkAt('tim/eib'), id, 'review', 'tim/eib');
  const others = await clerkAt('tim/eib').ask('GET', `/api/cases/${id}`);
  expect(others.status).toBe(200);
  expect(others.text).not.toContain(iban); // where money goes is told to who pays there
  await decides(clerk, id, 'review', 'tim/immib', 'approve');
  await decides(sule, id, 'review', 'tim/eib', 'withdraw');
  await mailTo(product, sule.email, 'İade talebinden vazgeçildi');
  expect(await itemsOf(id)).toEqual(['approved', 'freed']);
  await mailTo(product, sule.email, 'İade talebiniz onaylandı');

  await decides(clerk, id, 'payment', 'tim/immib', 'askAccount', { why: 'IBAN kapalı, banka geri çevirdi.' });
  expect((await mailTo(product, sule.email, 'İadeniz için başka bir hesap gerekiyor')).text).toContain('IBAN kapalı');
  await decides(sule, id, 'account', 'tim/immib', 'give', { iban: otherIban });
  const { task } = await partStep(clerk, id, 'payment', 'tim/immib');
  const [account] = await viewsOf(clerk, `/api/tasks/${encodeURIComponent(task)}`);
  expect(account).toMatchObject({ rows: [{ known: 'İlk kez bildiriliyor', elsewhere: false, amount: 50_00 }] });

  const paidOn = await day();
  const second = await staff(product, 'secretariatClerk', 'tim/immib', 'Can Öz');
  const pays = (who: typeof clerk, slip: string) => complete(who, task, 'pay', { paidOn, slip });
  const replies = await Promise.all([pays(clerk, 'D-1'), pays(second, 'D-2')]);
  expect(replies.map(codeOf).toSorted()).toEqual(['200', '409 AlreadyDecided']);
  expect(await endOf(product, id)).toBe('partlyRefunded');
  const part = await product.db('refund_parts').where({ case_id: id, secretariat: 'tim/immib' }).first();
  expect(part).toMatchObject({ state: 'paid', iban: otherIban, slip: replies[0]!.status === 200 ? 'D-1' : 'D-2' });
  expect((await historyFor(sule, id)).filter((line) => line.endsWith('ödendi.'))).toEqual(['İMMİB: 50,00 ₺ ödendi.']);
  await kept(product, id, 'one-part-left-the-other-paid', 'duesRefund');
});

test('TIM-REF-06, 08: an IBAN of before is offered again and known as paid to; one that another firm gave is told to the clerk', async () => {
  const { product, sule, clerkAt } = town;
  const { json } = await sule.ask('GET', `/api/processes/duesRefund?firm=${sule.firm}`);
  const offered = JSON.stringify(json['form']);
  const chosen = await paidFor(town, { dues: await transfer() });
  const soFar = { firm: sule.firm, answer: { declarations: chosen } };
  const asked = await sule.ask('POST', '/api/processes/duesRefund/forms', { body: soFar });
  expect(offered).not.toContain('"iban"'); // nothing was chosen yet that was paid from elsewhere
  expect(asked.text).toContain(otherIban);
  const again = await filed({ declarations: chosen, iban: otherIban });
  const review = await partStep(clerkAt('tim/immib'), again, 'review', 'tim/immib');
  const views = await viewsOf(clerkAt('tim/immib'), `/api/tasks/${encodeURIComponent(review.task)}`);
  expect(views[1]).toMatchObject({ rows: [{ known: 'Daha önce ödeme yapılmış', elsewhere: false }] });

  const irem = await merchant(product, exporterOfThreeUnions, 'İrem Çağlar');
  const theirs = await paidFor({ ...town, sule: irem }, { dues: await transfer() });
  const id = await claims(irem, { declarations: theirs, iban: otherIban });
  await sends(product, irem, id);
  const { task } = await partStep(clerkAt('tim/immib'), id, 'review', 'tim/immib');
  const [, account] = await viewsOf(clerkAt('tim/immib'), `/api/tasks/${encodeURIComponent(task)}`);
  expect(account).toMatchObject({ rows: [{ known: 'İlk kez bildiriliyor', elsewhere: true }] });
  for (const wrong of ['TR330006100519786457841327', 'X']) {
    const reply = await irem.ask('POST', '/api/processes/duesRefund/judgements', {
      body: {
        firm: irem.firm,
        answer: { declarations: await paidFor({ ...town, sule: irem }, { dues: await transfer() }), iban: wrong },
      },
    });
    expect(reply.json.fields).toMatchObject([{ at: '/body/answer/iban' }]);
  }
});

test('R23, TIM-REF-10: a secretariat sees its own part alone: no papers, petitions, reasons or history of another', async () => {
  const { product, sule, clerkAt } = town;
  const [inIstanbul, another] = await paidFor(town, {}, inIzmir);
  const id = await filed({ declarations: [inIstanbul, another] });
  const [istanbul, izmir] = [clerkAt('tim/immib'), clerkAt('tim/eib')];
  const all = await documentsOf(sule, id);
  expect(all.map(({ part }) => part?.id).toSorted()).toEqual(['tim/eib', 'tim/eib', 'tim/immib', 'tim/immib']);
  const theirs = all.filter(({ part }) => part?.id === 'tim/eib');
  const { task } = await partStep(izmir, id, 'review', 'tim/eib');
  await decides(izmir, id, 'review', 'tim/eib', 'correct', {
    missing: [{ paper: 'petitions:tim/eib', why: 'Yalnız İzmir bunu bilir.' }],
  });
  for (const paper of theirs) {
    expect((await istanbul.ask('GET', `/api/documents/${paper.id}`)).status).toBe(404);
    expect((await izmir.ask('GET', `/api/documents/${paper.id}`)).status).toBe(200);
  }
  expect((await istanbul.ask('GET', `/api/tasks/${encodeURIComponent(task)}`)).status).toBe(404);
  const [seen, told] = [
    await istanbul.ask('GET', `/api/cases/${id}`),
    await istanbul.ask('GET', `/api/cases/${id}/events`),
  ];
  for (const { text, status } of [seen, told]) {
    expect(status).toBe(200);
    for (const word of ['tim/eib', another!, 'Yalnız İzmir bunu bilir.', ...theirs.map((paper) => paper.id)])
      expect(text).not.toContain(word);
  }
  await decides(sule, id, 'completion', 'tim/eib', 'withdraw');
  await decides(istanbul, id, 'review', 'tim/immib', 'correct', {
    missing: [{ paper: 'petitions:tim/immib', why: 'Kaşe yok.' }],
  });
  await partStep(sule, id, 'completion', 'tim/immib');
  await product.env.sleep('91 days');
  await mailTo(product, sule.email, 'İade talebiniz eksik belge bekliyor');
  await mailTo(product, sule.email, 'Eksik belgeler için son 14 gün');
  await mailTo(product, sule.email, 'Eksik belgeler için süre doldu');
  expect(await endOf(product, id)).toBe('withdrawn');
  expect(await itemsOf(id)).toEqual(['freed', 'freed']);
  await awake(town, sule);
  await kept(product, id, 'missing-papers-never-came', 'duesRefund');
});
