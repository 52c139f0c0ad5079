import { readFile } from 'node:fs/promises';
import { hashPassword } from '../../api/identity/password-hash.ts';
import { setPassword } from '../../db/persons.ts';
import { closeSessionsOf } from '../../db/sessions.ts';
import { type Applicant, applicant } from '../product/applying.ts';
import { complete, openTask } from '../product/deciding.ts';
import { endOf } from '../product/ending.ts';
import { eventually } from '../product/eventually.ts';
import { scannedPage, upload } from '../product/papers.ts';
import { type Clerk, seated, staff } from '../product/people.ts';
import { mailTo } from '../product/post.ts';
import { faxedPage } from './faxed-page.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { phone } from './window.ts';

let theatre: Theatre;
let elif: Clerk;
let baris: Clerk;
let filed: readonly (Applicant & { readonly task: string })[];
beforeAll(async () => {
  theatre = await openTheatre();
  elif = await staff(theatre.product, 'membershipClerk', 'tim/immib', 'Elif Kaya');
  baris = await staff(theatre.product, 'membershipClerk', 'tim/ikmib', 'Barış Şimşek');
  filed = [await file(), await file(), await file(), await file(faxedPage())];
}, 180_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

/** Somebody applies and hands in a petition of two pages and a scan of the circular. */
async function file(pages?: Buffer) {
  const { product } = theatre;
  const one = await applicant(product);
  const task = await openTask(one.who, one.id, 'documents');
  const hand = async (field: string, name: string, bytes: Buffer) =>
    (await upload(product, one.who, { task, field, name, bytes })).json['id'];
  const petition = await hand('petition', 'dilekçe.pdf', pages ?? (await readFile('docs/samples/petition.pdf')));
  const circular = await hand('circular', 'sirküler.png', await scannedPage());
  await complete(one.who, task, 'send', { petition, circular });
  return { ...one, task: await openTask(elif, one.id, 'review') };
}

/** Something is drawn that is neither white nor nothing. */
const hasInk = (canvas: HTMLCanvasElement | SVGElement) => {
  const { width, height } = canvas as HTMLCanvasElement;
  const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
  return data.some((shade, at) => at % 4 === 0 && shade < 100 && data[at + 3] === 255);
};

const stateOf = async (task: string) => (await elif.ask('GET', `/api/tasks/${task}`)).json;

test('U2, U7, U10, U21: a clerk looks at the papers and asks for a better one, by keyboard alone, and goes on to the next task', async () => {
  const [first, second] = filed;
  const { page, go, faults, picture } = await theatre.window({ cookie: elif.cookie });
  const keys = page.keyboard;
  await go('/desk');
  await page.getByRole('link', { name: first!.number }).waitFor();
  await keys.press('j');
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: `${first!.number}: Üyelik başvurusunu inceleyin` }).waitFor();
  expect(await page.title()).toContain(first!.number);
  const viewer = page.getByRole('region', { name: 'Belge görüntüleyici' });
  await viewer.getByRole('img', { name: /^Üyelik dilekçesi, sayfa 1/ }).waitFor();
  await keys.press('d');
  await viewer.getByRole('img', { name: 'İmza sirküleri' }).waitFor();
  await keys.press('Shift+D');
  await viewer.getByRole('img', { name: /^Üyelik dilekçesi, sayfa 1/ }).waitFor();
  const firm = page.getByRole('region', { name: 'Firma: e-birlik kaydı ve başvuru' });
  expect(await firm.textContent()).toMatch(/İKMİB, sicil 10001, 14\.03\.2011 tarihinden beri üye/);
  expect(await firm.getByRole('row', { name: /^Türü/ }).textContent()).toMatch(/İhracatçı.*Yetkilisiyim = aynı/);
  await picture('desk-task');
  expect(await faults()).toEqual([]);

  await keys.press('c');
  await page.getByRole('button', { name: 'Bırak' }).waitFor();
  await keys.press('2');
  await page.getByRole('heading', { name: 'Karar: Eksik belge iste' }).waitFor();
  await keys.press('Control+Enter');
  const summary = page.getByRole('alert').filter({ hasText: 'Düzeltilecek alanlar var' });
  await summary.waitFor();
  expect(await page.title()).toMatch(/^Hata: /);
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await picture('desk-task-refused');
  expect(await faults()).toEqual([]);
  await page.getByRole('radio', { name: 'İmza sirküleri' }).focus();
  await keys.press('Space');
  await keys.press('Tab');
  await keys.insertText('İkinci sayfası okunmuyor.');
  await keys.press('Control+Enter');
  await page.getByText('“Eksik belge iste” kararı işlendi.').waitFor();
  await picture('desk-task-done');
  const next = page.getByRole('link', { name: `Sıradaki iş: ${second!.number}` });
  await next.waitFor();
  await eventually(() => next.evaluate((link) => link === document.activeElement), 'the focus on the next task');
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(second!.number) }).waitFor();
  await keys.press('u');
  await page.getByRole('link', { name: second!.number }).waitFor();
  expect(await page.getByRole('link', { name: first!.number }).count()).toBe(0);
});

test('U23, R4: a colleague’s claim is seen, and whoever decides second is told who was first and keeps what they wrote', async () => {
  const task = filed[1]!.task;
  const mine = await theatre.window({ cookie: elif.cookie });
  await mine.go(`/desk/tasks/${task}`);
  await mine.page.getByRole('button', { name: 'Reddet' }).click();
  await mine.page.getByLabel('Gerekçe').fill('Dilekçedeki imza sirkülerdekiyle aynı değil.');
  await baris.ask('PUT', `/api/tasks/${task}/claim`);
  await mine.page.getByText('Bu işi Barış Şimşek üstlendi.').waitFor();
  await mine.picture('desk-task-others');
  expect((await complete(baris, task, 'approve')).status).toBe(200);
  await mine.page.getByText(/Barış Şimşek bu işte “Onayla” dedi/).waitFor();
  await mine.page.getByText('Yazdıklarınız aşağıda duruyor.').waitFor();
  expect(await mine.page.getByLabel('Gerekçe').inputValue()).toBe('Dilekçedeki imza sirkülerdekiyle aynı değil.');
  await mine.picture('desk-task-conflict');
  expect(await mine.faults()).toEqual([]);
});

test('U15: a draft is there again after the window was closed, on another machine, and two machines do not overwrite each other', async () => {
  const task = filed[2]!.task;
  const first = await theatre.window({ cookie: elif.cookie });
  await first.go(`/desk/tasks/${task}`);
  await first.page.getByRole('button', { name: 'Reddet' }).click();
  await first.page.getByLabel('Gerekçe').fill('Yarım kalan');
  await first.page.close({ runBeforeUnload: true });
  await eventually(
    async () =>
      ((await elif.ask('GET', `/api/tasks/${task}/draft`)).json['mine'] as { answer: { reason?: string } } | null)
        ?.answer.reason === 'Yarım kalan',
    'the draft of the closed window',
  );
  const second = await theatre.window({ cookie: elif.cookie });
  const third = await theatre.window({ cookie: elif.cookie });
  for (const { go, page } of [second, third]) {
    await go(`/desk/tasks/${task}`);
    await page.getByRole('heading', { name: 'Karar: Reddet' }).waitFor();
    expect(await page.getByLabel('Gerekçe').inputValue()).toBe('Yarım kalan');
  }
  await second.page.getByLabel('Gerekçe').fill('Yarım kalan gerekçe');
  await second.page.getByText(/^Taslak kaydedildi/).waitFor();
  await third.page.getByLabel('Gerekçe').fill('Başka bir gerekçe');
  await third.page.getByText(/taslağını başka bir pencerede değiştirdiniz/).waitFor();
  expect(await third.page.getByLabel('Gerekçe').inputValue()).toBe('Başka bir gerekçe');
  await third.picture('desk-task-two-drafts');
  expect(await third.faults()).toEqual([]);
  await third.page.getByRole('button', { name: 'Buradakini sakla' }).click();
  await third.page.getByText(/^Taslak kaydedildi/).waitFor();
  expect((await elif.ask('GET', `/api/tasks/${task}/draft`)).json['mine']).toMatchObject({
    answer: { reason: 'Başka bir gerekçe' },
  });
});

test('U15: a session that ends in the middle of a sentence costs nothing: one signs in there, and the draft is kept', async () => {
  const { db, clock } = theatre.product;
  const cem = await staff(theatre.product, 'membershipClerk', 'tim/ikmib', 'Cem Er');
  const password = 'üç kırlangıç bir dam';
  await setPassword(db, { person: cem.id, hash: await hashPassword(password), at: await clock.now() });
  const task = filed[2]!.task;
  const { page, go, faults, picture } = await theatre.window({ cookie: cem.cookie });
  await go(`/desk/tasks/${task}`);
  await page.getByRole('button', { name: 'Reddet' }).click();
  await page.getByLabel('Gerekçe').fill('Yarım');
  await page.getByText(/^Taslak kaydedildi/).waitFor();
  await closeSessionsOf(db, cem.id);
  await page.getByLabel('Gerekçe').fill('Yarım kalmasın');
  await page.getByRole('dialog', { name: 'Oturumunuz sona erdi' }).waitFor();
  await picture('desk-task-session-ended');
  expect(await faults()).toEqual([]);
  await page.getByLabel('E-posta').fill(cem.email);
  await page.getByLabel('Şifre').fill(password);
  await page.getByRole('button', { name: 'Giriş yap' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(/^Taslak kaydedildi/).waitFor();
  expect(await page.getByLabel('Gerekçe').inputValue()).toBe('Yarım kalmasın');
  const back = await seated(theatre.product, cem.id);
  expect((await back.ask('GET', `/api/tasks/${task}/draft`)).json['mine']).toMatchObject({
    answer: { reason: 'Yarım kalmasın' },
  });
});

test('R9: an operator sees what could not be sent and why, and tries again', async () => {
  const { product } = theatre;
  const { id, number, email, task } = filed[2]!;
  const kemal = await staff(product, 'operator', 'tim', 'Kemal Usta');
  await product.mailbox.behave({ mode: 'refuse', code: 550 });
  expect((await complete(elif, task, 'reject', { reason: 'İmza uymuyor.' })).status).toBe(200);
  const { page, go, faults, picture } = await theatre.window({ cookie: kemal.cookie });
  await go('/desk');
  const row = page.getByRole('link', { name: number });
  await row
    .or(page.getByRole('button', { name: '1 yeni iş' }))
    .first()
    .waitFor();
  if (!(await row.isVisible())) await page.keyboard.press('n');
  await row.click();
  await page.getByText('Şu e-posta teslim edilemedi: Üyelik başvurunuz reddedildi').waitFor();
  await picture('desk-task-attention');
  expect(await faults()).toEqual([]);
  await product.mailbox.behave({ mode: 'accept' });
  await page.getByRole('button', { name: 'Yeniden dene' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByText('“Yeniden dene” kararı işlendi.').waitFor();
  await mailTo(product, email, 'Üyelik başvurunuz reddedildi');
  await endOf(product, id);
});

test('U1, U5: the task on a phone, in the dark and in English, with its history and the way of its case', async () => {
  const { page, go, faults, picture } = await theatre.window({
    ...{ cookie: elif.cookie, size: phone, language: 'en', context: { colorScheme: 'dark' } },
  });
  await go(`/desk/tasks/${filed[3]!.task}`);
  const unpacked = page.waitForResponse(/jbig2_nowasm_fallback/);
  await page.getByRole('region', { name: 'Document viewer' }).scrollIntoViewIfNeeded();
  expect((await unpacked).status()).toBe(200);
  await eventually(() => page.locator('canvas').evaluate(hasInk), 'the page as the scanner saw it');
  await page.getByText('History').click();
  await page.getByText('Belge alındı: İmza sirküleri.').waitFor();
  await page.getByText('The process and the present step').click();
  await page.getByText('Here now').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await faults()).toEqual([]);
  await picture('desk-task-phone-dark-en');
  expect((await stateOf(filed[3]!.task))['state']).toBe('open');
});
