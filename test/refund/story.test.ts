import { buffer } from 'node:stream/consumers';
import { formatIban } from '../../domain/text.ts';
import { blobStore } from '../../files/store.ts';
import { exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { pagesOf } from '../pdf/reading.ts';
import { codeOf, complete, historyFor, openStep } from '../product/deciding.ts';
import { endOf, kept } from '../product/ending.ts';
import { type Clerk, staff } from '../product/people.ts';
import { mailTo } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';
import { type Merchant, merchant } from '../proxy/merchants.ts';
import { claims, decides, downloads, handsIn, partStep, sends, viewsOf } from './claims.ts';
import { declared, known, registered } from './declarations.ts';

let product: Product;
let sule: Merchant;
let clerks: Readonly<Record<string, Clerk>>;
beforeAll(async () => {
  product = await openProduct();
  sule = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  clerks = {
    'tim/immib': await staff(product, 'secretariatClerk', 'tim/immib', 'Elif Kaya'),
    'tim/eib': await staff(product, 'secretariatClerk', 'tim/eib', 'Nil Koç'),
    'tim/itkib': await staff(product, 'secretariatClerk', 'tim/itkib', 'Can Öz'),
    'tim/akib': await staff(product, 'secretariatClerk', 'tim/akib', 'Ece Ak'),
  };
}, 60_000);
afterEach(() => product.pin());
afterAll(() => product.close());

const iban = 'TR330006100519786457841326';
/** TIM-REF-09, 10, 24: each petition lists its secretariat's declarations alone, with what proves each, to the kuruş. */
async function eachSaysItsOwn(id: string): Promise<void> {
  const rows = await product.db('documents').where({ case_id: id, direction: 'out', state: 'ready' });
  const texts = new Map<string, string>();
  for (const { part, sha256 } of rows) {
    const bytes = await buffer(await blobStore(product.dataDir).open(sha256.toString('hex')));
    texts.set(part, (await pagesOf(bytes)).join(''));
  }
  const words: Readonly<Record<string, readonly string[]>> = {
    'tim/immib': ['Metaller İhracatçı Birlikleri Genel Sekreterliğine', 'M-12345', '123,45 ₺', 'cari hesabımıza'],
    'tim/eib': [
      'Ege İhracatçı Birlikleri Genel Sekreterliğine',
      registered(1),
      'M-100000',
      '1.000,00 ₺',
      formatIban(iban),
    ],
    'tim/itkib': [registered(2), 'M-10000', 'redrese edilmiş', '200,00 ₺', '33,33 ₺', 'cari hesabımıza'],
  };
  for (const [part, own] of Object.entries(words)) {
    for (const word of own) expect(texts.get(part)).toContain(word);
    for (const [other, receipt] of [
      ['tim/immib', 'M-12345'],
      ['tim/eib', registered(1)],
      ['tim/itkib', registered(2)],
    ] as const)
      if (other !== part) expect(texts.get(part)).not.toContain(receipt);
  }
}

const today = async () => {
  const at = await product.clock.now();
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Istanbul' }).format(at);
};

test('TIM-REF-01..20, 23, 24: over three secretariats, with two rounds for missing papers in one of them', async () => {
  const now = await today();
  const dues = (amount: number, source: 'currentAccount' | 'transfer' = 'currentAccount') =>
    ({ amount, paidOn: now, receipt: `M-${amount}`, source }) as const;
  const chosen = await known(
    product.db,
    [
      declared(sule.firm, { dues: dues(123_45) }),
      declared(sule.firm, {
        secretariat: 'tim/eib',
        union: 'tim/ethib',
        registrationNumber: registered(1),
        dues: dues(1_000_00, 'transfer'),
      }),
      declared(sule.firm, {
        ...{ secretariat: 'tim/itkib', union: 'tim/ithib', registrationNumber: registered(2), status: 'approved' },
        ...{ value: 300_00, realised: 200_00, dues: dues(100_00) },
      }),
    ],
    await product.clock.now(),
  );
  const id = await claims(sule, { declarations: chosen, iban });
  const petitions = await openStep(sule, id, 'petitions');
  expect(petitions).toMatchObject({ wizard: { at: 1, pages: [{ steps: ['start', 'declarations'] }, {}, {}, {}] } });
  expect(codeOf(await complete(sule, petitions.task, 'next'))).toBe('409 OutcomeClosed');
  expect(await downloads(sule, id)).toBe(3);
  await eachSaysItsOwn(id);
  await sends(product, sule, id);
  await mailTo(product, sule.email, 'İade talebiniz onaya gönderildi');

  for (const part of ['tim/immib', 'tim/eib', 'tim/itkib']) await partStep(clerks[part]!, id, 'review', part);
  expect((await clerks['tim/akib']!.ask('GET', `/api/cases/${id}`)).status).toBe(404);
  const { task } = await partStep(clerks['tim/itkib']!, id, 'review', 'tim/itkib');
  const [declarations, account] = await viewsOf(clerks['tim/itkib']!, `/api/tasks/${encodeURIComponent(task)}`);
  expect(declarations).toMatchObject({
    rows: [{ kind: 'Redreseli', receipt: 'M-10000', amount: 33_33, late: false }],
    total: { amount: 33_33 },
  });
  expect(account).toMatchObject({ rows: [{ account: 'Cari hesap', elsewhere: false }] });
  await decides(clerks['tim/itkib']!, id, 'review', 'tim/itkib', 'approve');
  await decides(clerks['tim/immib']!, id, 'review', 'tim/immib', 'approve');

  for (const [paper, why] of [
    ['petitions', 'Kaşe yok.'],
    ['receipts', 'Makbuz okunmuyor.'],
  ] as const) {
    const missing = { missing: [{ paper: `${paper}:tim/eib`, why }] };
    await decides(clerks['tim/eib']!, id, 'review', 'tim/eib', 'correct', missing);
    const asked = await partStep(sule, id, 'completion', 'tim/eib');
    expect(asked).toMatchObject({ missing: [{ field: `${paper}:tim/eib`, why }] });
    const { answer, reply } = await handsIn(product, sule, asked, 'complete');
    expect([reply.status, Object.keys(answer)]).toEqual([200, [paper]]);
  }
  expect((await mailTo(product, sule.email, 'İade talebinizde eksik belge var', 2)).text).toContain(
    'Makbuz okunmuyor.',
  );
  await decides(clerks['tim/eib']!, id, 'review', 'tim/eib', 'approve');

  for (const part of ['tim/immib', 'tim/itkib', 'tim/eib'])
    await decides(clerks[part]!, id, 'payment', part, 'pay', { paidOn: now, slip: `D-${part}` });
  expect(await endOf(product, id)).toBe('refunded');
  expect((await mailTo(product, sule.email, 'İadeniz ödendi', 3)).text).toMatch(/D-tim/);
  expect(await historyFor(sule, id)).toContain('İTKİB: 33,33 ₺ ödendi.');
  await kept(product, id, 'over-three-secretariats', 'duesRefund');
});
