import { exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { endOf } from '../product/ending.ts';
import { type Clerk, staff } from '../product/people.ts';
import { type Merchant, merchant } from '../proxy/merchants.ts';
import { claims, decides, partStep, sends } from '../refund/claims.ts';
import { heading } from './applying.ts';
import { dayAt, giveScans, iban, otherIban, overThreeSecretariats } from './refunding.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import type { Window } from './window.ts';

let theatre: Theatre;
let sule: Merchant;
let [elif, nil, nur, can] = [] as unknown as [Clerk, Clerk, Clerk, Clerk];
beforeAll(async () => {
  theatre = await openTheatre();
  const { product } = theatre;
  sule = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  elif = await staff(product, 'secretariatClerk', 'tim/immib', 'Elif Kaya');
  nil = await staff(product, 'secretariatClerk', 'tim/eib', 'Nil Koç');
  nur = await staff(product, 'secretariatClerk', 'tim/eib', 'Nur Ak');
  can = await staff(product, 'secretariatClerk', 'tim/itkib', 'Can Öz');
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

const eib = 'Ege İhracatçı Birlikleri Genel Sekreterliği';
const taskAt = (window: Window, task: string) => window.go(`/desk/tasks/${encodeURIComponent(task)}`);

test('TIM-REF-15..17, 19, 20, 24: one of three secretariats asks for missing documents twice, the others go on; two clerks pay once', async () => {
  const { product } = theatre;
  const chosen = await overThreeSecretariats(product, sule.firm);
  const id = await claims(sule, { declarations: chosen, iban });
  await sends(product, sule, id);
  const applicant = await theatre.window({ cookie: sule.cookie });
  const desk = await theatre.window({ cookie: nil.cookie });
  for (const [round, why] of ['Kaşe yok.', 'Makbuz okunmuyor.'].entries()) {
    await partStep(nil, id, 'review', 'tim/eib');
    await desk.go('/desk'); // opened as a clerk opens it: its id holds the unit, and with it a slash
    await desk.page.getByRole('link', { name: /^TIM-\d{4}-/ }).click();
    await desk.page.getByRole('heading', { name: 'İadesi istenen beyannameler' }).waitFor();
    await desk.page.getByText('İlk kez bildiriliyor').waitFor();
    if (round === 0) {
      await desk.picture('refund-desk-review');
      expect(await desk.faults()).toEqual([]);
    }
    await desk.page.getByRole('button', { name: /Eksik belge iste/ }).click();
    await desk.page.getByRole('radio').nth(round).check();
    await desk.page.getByLabel('Eksik olan').fill(why);
    await desk.page.keyboard.press('Control+Enter');
    await desk.page.getByText('“Eksik belge iste” kararı işlendi.').waitFor();
    await applicant.go(`/cases/${id}`);
    const part = applicant.page.getByRole('listitem').filter({ hasText: eib }).filter({ hasText: why });
    await part.getByRole('heading', { name: 'Eksik belgeleri yükleyin' }).waitFor();
    await part.getByRole('button', { name: `Vazgeç: ${eib}` }).waitFor();
    if (round === 0) {
      await applicant.picture('refund-missing');
      expect(await applicant.faults()).toEqual([]);
      await decides(elif, id, 'review', 'tim/immib', 'approve');
      await applicant.page.getByText('Ödeme bekliyor', { exact: true }).waitFor();
      await applicant.page.getByText('Talebiniz İMMİB genel sekreterliğinde ödeme bekliyor').first().waitFor();
    }
    await giveScans(applicant.page);
    await applicant.page.getByRole('button', { name: 'Yeniden onaya gönder' }).click();
    await part.getByRole('heading', { name: 'Eksik belgeleri yükleyin' }).waitFor({ state: 'detached' });
  }
  await decides(can, id, 'review', 'tim/itkib', 'reject', { reason: 'Beyanname düzeltilmemiş.' });
  await decides(nil, id, 'review', 'tim/eib', 'approve');
  await applicant.page.getByText('Beyanname düzeltilmemiş.').first().waitFor();
  await applicant.picture('refund-parts');
  expect(await applicant.faults()).toEqual([]);

  await taskAt(desk, (await partStep(nil, id, 'payment', 'tim/eib')).task);
  await desk.page.getByRole('button', { name: /Başka hesap iste/ }).click();
  await desk.page.getByLabel('Banka neden geri çevirdi?').fill('Hesap kapanmış.');
  await desk.page.keyboard.press('Control+Enter');
  await desk.page.getByText('“Başka hesap iste” kararı işlendi.').waitFor();
  const account = applicant.page.getByRole('listitem').filter({ hasText: eib }).filter({ hasText: 'Hesap kapanmış.' });
  await account.getByRole('heading', { name: 'Başka bir IBAN bildirin' }).waitFor();
  await account.getByLabel('İadenin yatırılacağı IBAN').fill(iban.replace(/.$/, '7'));
  await account.getByRole('button', { name: 'Hesabı bildir' }).click();
  await account
    .getByText(/rakamları birbiriyle uyuşmuyor/)
    .first()
    .waitFor();
  await applicant.picture('refund-account');
  expect(await applicant.faults()).toEqual([]);
  await account.getByLabel('İadenin yatırılacağı IBAN').fill(otherIban);
  await account.getByRole('button', { name: 'Hesabı bildir' }).click();
  await account.getByRole('heading', { name: 'Başka bir IBAN bildirin' }).waitFor({ state: 'detached' });

  await desk.go('/desk/payments');
  await heading(desk.page, 'Ödemeler');
  await desk.page.getByRole('link', { name: 'Bekleyenlerin tümü' }).click();
  await desk.page.getByText('1 ödeme · toplam 1.000,00 ₺').waitFor();
  await desk.picture('refund-payments');
  expect(await desk.faults()).toEqual([]);
  const file = desk.page.waitForEvent('download');
  await desk.page.getByRole('link', { name: 'Excel indir' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.xlsx$/);

  const other = await theatre.window({ cookie: nur.cookie });
  const { task } = await partStep(nil, id, 'payment', 'tim/eib');
  await other.page.route('**/api/stream*', (route) => route.abort()); // she hears of nothing before she acts
  await taskAt(other, task);
  await desk.page.getByRole('link', { name: /^TIM-/ }).click();
  const [year, month, day] = (await dayAt(product)).split('-');
  for (const { page } of [desk, other]) {
    await page.getByRole('button', { name: /Ödemeyi kaydet/ }).click();
    await page.getByLabel('Ödeme günü').fill(`${day}.${month}.${year}`);
    await page.getByLabel('Dekont no').fill('2026/4411');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
  }
  await desk.picture('refund-paying');
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Ödemeyi kaydet' }).click();
  await desk.page.getByText('“Ödemeyi kaydet” kararı işlendi.').waitFor();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Ödemeyi kaydet' }).click();
  const refused = other.page.getByRole('region', { name: 'Karar: Ödemeyi kaydet' }).getByRole('alert');
  await refused.filter({ hasText: 'Nil Koç bu işte “Ödemeyi kaydet” dedi.' }).waitFor();
  await other.picture('refund-paid-by-a-colleague');
  await desk.go('/desk/payments?list=paid');
  await desk.page.getByText('2026/4411').waitFor();
  await desk.picture('refund-payments-paid');

  await decides(elif, id, 'payment', 'tim/immib', 'pay', { paidOn: await dayAt(product), slip: 'D-1' });
  expect(await endOf(product, id)).toBe('partlyRefunded');
  await applicant.page.getByText(/sonuçlandı: Kısmen iade edildi/).waitFor();
  await applicant.go(`/firms/${sule.firm}/refunds`);
  await applicant.page.getByRole('cell', { name: 'Kısmen iade edildi' }).first().waitFor();
  await applicant.picture('refund-list');
  expect(await applicant.faults()).toEqual([]);
});
