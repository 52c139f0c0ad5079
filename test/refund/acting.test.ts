import { randomUUID } from 'node:crypto';
import { createCase } from '../../db/cases.ts';
import { approveProxy, insertProxy } from '../../db/proxies.ts';
import { broker as brokerFirm } from '../../outside/e-birlik/named-firms.ts';
import { proxy as proxyProcess } from '../../workflows/tim/proxy/process.ts';
import { decide, openStep } from '../product/deciding.ts';
import { mailTo } from '../product/post.ts';
import { type Merchant, merchant } from '../proxy/merchants.ts';
import { claims, documentsOf, downloads, goesOn, handsIn, tryToClaim } from './claims.ts';
import { iban, openTown, paidFor, type Town } from './town.ts';

let town: Town;
let kerem: Merchant;
beforeAll(async () => {
  town = await openTown(['tim/immib']);
  kerem = await merchant(town.product, brokerFirm, 'Kerem Aksoy');
}, 60_000);
afterAll(() => town.close());

/** In force, with or without the words that let the broker ask for dues back. */
async function given(mayReclaimDues: boolean, { beside = false } = {}): Promise<void> {
  const { product, sule } = town;
  const at = await product.clock.now();
  if (!beside) await product.db('proxies').update({ ended_at: at });
  await product.db.transaction(async (trx) => {
    const actingFor = { firm: sule.firm, as: 'exporter' as const };
    const filing = { process: proxyProcess, answer: { broker: kerem.firm }, sent: {}, person: sule.id, actingFor };
    const { id } = await createCase(trx, { ...filing, actor: 'a', key: randomUUID(), at });
    await insertProxy(trx, { caseId: id, institution: 'tim', giver: sule.firm, holder: kerem.firm, until: null });
    await approveProxy(trx, id, { at, mayReclaimDues });
  });
}

const transfer = async () => ({ amount: 50_00, paidOn: await town.day(), receipt: 'M-2', source: 'transfer' as const });
type Pages = readonly { readonly fields: readonly { readonly name: string }[] }[];
const asked = async (id: string) => {
  await openStep(kerem, id, 'petitions');
  await downloads(kerem, id);
  await decide(kerem, id, 'petitions', 'next');
  const papers = await openStep(kerem, id, 'papers');
  const form = papers.outcomes.find((one) => one.id === 'next')!.form as Pages;
  return { papers, fields: form.flatMap(({ fields }) => fields.map(({ name }) => name)) };
};

test('TIM-REF-22, TIM-GM-10: a broker whose proxy does not say so adds the exporter’s own petition; the exporter hears of it, with the account', async () => {
  const { product, sule } = town;
  await given(false);
  const id = await claims(kerem, { declarations: await paidFor(town, { dues: await transfer() }), iban }, sule.firm);
  const { papers, fields } = await asked(id);
  expect(fields).toEqual(['petitions', 'ownPetition']);
  await handsIn(product, kerem, papers, 'next');
  await decide(kerem, id, 'sending', 'send');
  const told = await mailTo(product, sule.email, 'Firmanız adına aidat iadesi istendi');
  expect(told.text).toContain('TR33 0006 1005 1978 6457 8413 26');
  const own = (await documentsOf(kerem, id)).find(({ name }) => name === 'ownPetition');
  expect(own?.part).toBeNull(); // for every secretariat alike
  expect(await product.db('cases').where({ id }).first()).toMatchObject({ firm: sule.firm, acting_by: kerem.firm });
});

test('TIM-REF-22: with the power in the proxy the broker needs no other petition', async () => {
  const { product, sule } = town;
  await given(true);
  const id = await claims(kerem, { declarations: await paidFor(town, {}) }, sule.firm);
  expect((await asked(id)).fields).toEqual(['petitions']);
  await decide(kerem, id, 'papers', 'back');
  await goesOn(product, kerem, id);
  expect((await tryToClaim(kerem, { declarations: await paidFor(town, {}) })).status).toBe(400); // not the broker's own
  await product.db('proxies').update({ ended_at: await product.clock.now() });
  expect((await kerem.ask('GET', `/api/cases/${id}`)).status).toBe(404);
});

test.each([
  [false, true],
  [true, false],
])(
  'TIM-REF-22: of two proxies of one firm the one with the power counts, whichever came first (%s, %s)',
  async (first, second) => {
    await given(first);
    await given(second, { beside: true });
    const id = await claims(kerem, { declarations: await paidFor(town, {}) }, town.sule.firm);
    expect((await asked(id)).fields).toEqual(['petitions']);
  },
);

test('TIM-REF-08, U12: each field that cannot be taken says what to do, declaration by declaration', async () => {
  const { product, sule } = town;
  const [early, corrected, exported] = await paidFor(
    town,
    { dues: { ...(await transfer()), paidOn: '2020-01-01' } },
    { status: 'approved', value: 100, realised: 50 },
    { status: 'approved', value: 100, realised: 100 },
  );
  const reply = await tryToClaim(sule, { declarations: [early, corrected, exported, 'YOK'] });
  const said = Object.fromEntries((reply.json.fields as { at: string; say: string }[]).map(({ at, say }) => [at, say]));
  expect(said).toEqual({
    '/body/answer/declarations/0': expect.stringContaining('en geç 01.07.2020 günü istenebilirdi'),
    '/body/answer/declarations/2': expect.stringContaining('iade edilecek aidatı yok'),
    '/body/answer/declarations/3': expect.stringContaining('Listeden yeniden seçin'),
    '/body/answer/iban': '“İadenin yatırılacağı IBAN” alanını doldurun.',
  });
  for (const say of Object.values(said)) expect(say).not.toMatch(/geçersiz|lütfen|hatalı/i);
  expect(await product.db('refund_items').where({ approval_code: corrected! })).toEqual([]);
});
