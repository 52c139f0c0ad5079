import { saveFirm } from '../../db/firms.ts';
import { firmNamed } from '../api/people.ts';
import { decided, lay } from '../inbox/desk.ts';
import { type Clerk, staff } from '../product/people.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { phone, type Window } from './window.ts';

let theatre: Theatre;
let elif: Clerk;
let tasks: string[];
beforeAll(async () => {
  theatre = await openTheatre();
  elif = await staff(theatre.product, 'membershipClerk', 'tim/immib', 'Elif Kaya');
  tasks = await lay(theatre.product.stage, 60, { firm: '1000000018' });
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

const numberOf = (n: number) => `TIM-2026-${String(n).padStart(6, '0')}`;
const rowOf = ({ page }: Window, n: number) => page.getByRole('row').filter({ hasText: numberOf(n) });
const standsAt = ({ page }: Window, n: number) =>
  page.waitForFunction((number) => document.activeElement?.textContent === number, numberOf(n));

async function inbox(query = '', setting: Parameters<Theatre['window']>[0] = {}) {
  const window = await theatre.window({ cookie: elif.cookie, ...setting });
  await window.go(`/desk${query}`);
  await window.page.getByRole('table').waitFor();
  return window;
}

test('U21, U2, U3: a clerk goes through the list, claims, takes it back and searches, all by keys', async () => {
  const window = await inbox();
  const { page, picture, faults } = window;
  const keys = page.keyboard;
  expect(await page.title()).toBe('İş listesi · TİM Online İşlemler');
  await picture('desk-inbox');
  expect(await faults()).toEqual([]);
  await keys.press('j');
  await standsAt(window, 1);
  await keys.press('j');
  await keys.press('ArrowDown');
  await standsAt(window, 3);
  await keys.press('k');
  await standsAt(window, 2);

  await keys.press('c');
  await page.getByText('1 iş üstlenildi.').waitFor();
  await rowOf(window, 2).getByText('Elif Kaya').waitFor();
  await standsAt(window, 2);
  await keys.press('z');
  await page.getByText('1 iş eski hâline döndü.').waitFor();
  await rowOf(window, 2).getByText('Kimse').waitFor();

  await keys.press('/');
  await keys.insertText('000044');
  await page.getByText('1 iş', { exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe('?q=000044');
  await keys.press('Escape');
  await keys.press('j');
  await standsAt(window, 44);
  await keys.press('?');
  await page.getByRole('dialog', { name: 'Klavye kısayolları' }).waitFor();
  await picture('desk-inbox-keys');
  expect(await faults()).toEqual([]);
  await page.getByRole('switch', { name: 'Tek tuşluk kısayollar açık' }).click();
  await page.getByRole('button', { name: 'Kapat' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await keys.press('c');
  await keys.press('?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await rowOf(window, 44).getByText('Kimse').waitFor();
});

test('U22: of many that are claimed at once, each that was decided meanwhile is told with who and how; one key undoes the rest', async () => {
  const window = await inbox('?sort=opened');
  const { page, picture, faults } = window;
  const deniz = await staff(theatre.product, 'membershipClerk', 'tim/ikmib', 'Deniz Aydın');
  await page.getByRole('checkbox', { name: 'Listedeki işlerin tümünü seç' }).click();
  await page.getByRole('button', { name: 'Süzgecin bulduğu 60 işin tümünü seç' }).waitFor();
  await page.getByRole('checkbox', { name: `Seç: ${numberOf(50)}` }).click();
  await decided(theatre.product.stage, tasks[4]!, deniz.id, 'reject');
  await deniz.ask('PUT', `/api/tasks/${tasks[5]}/claim`);
  await rowOf(window, 5).getByText('Deniz Aydın: Reddet').waitFor();
  await picture('desk-inbox-selected');
  await page.getByRole('button', { name: 'Üstlen', exact: true }).click();
  await page.getByText('47 iş üstlenildi. 2 iş olduğu gibi kaldı:').waitFor();
  const told = await page.getByRole('status', { name: 'Son işlem' }).textContent();
  expect(told).toMatch(/TIM-2026-000005 .*Deniz Aydın bu işte “Reddet” dedi/);
  expect(told).toMatch(/TIM-2026-000006 .*bu işi Deniz Aydın üstlendi/);
  expect(await faults()).toEqual([]);
  await picture('desk-inbox-batch');
  await page.getByRole('button', { name: 'Geri al' }).click();
  await page.getByText('47 iş eski hâline döndü.').waitFor();
  await rowOf(window, 1).getByText('Kimse').waitFor();
});

test('U21, X-05: the list stands in the address; a filter is kept with its number, renamed, shared and removed', async () => {
  const window = await inbox();
  const { page, picture } = window;
  await page.getByRole('button', { name: 'Koşullar' }).click();
  await page.getByRole('combobox', { name: 'Kimde' }).click();
  await page.getByRole('option', { name: 'Kimse' }).click();
  await page.getByLabel('Sıra').selectOption('opened');
  await page.getByLabel('Son tarihi en geç').fill('2026-12-31');
  await page.getByText('Bu listede iş yok.').waitFor();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    assignee: 'nobody',
    sort: 'opened',
    dueBefore: '2026-12-31T21:00:00.000Z',
  });
  await picture('desk-inbox-filters');
  await page.getByRole('button', { name: 'Koşulu kaldır: Son tarihi en geç: 31.12.2026' }).click();
  await page.getByRole('button', { name: 'Süzgeci kaydet' }).click();
  await page.getByLabel('Süzgecin adı').fill('Sahipsiz işler');
  await page
    .getByLabel('Kimler görür')
    .selectOption({ label: 'İstanbul Kimyevi Maddeler ve Mamulleri İhracatçıları Birliği' });
  await picture('desk-inbox-view');
  await page.getByRole('button', { name: 'Kaydet', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Sahipsiz işler' }).waitFor();
  const views = page.getByRole('navigation', { name: 'Listeler' });
  await views.getByRole('link', { name: /^Sahipsiz işler \d+$/ }).waitFor();

  const cem = await staff(theatre.product, 'membershipClerk', 'tim/ikmib', 'Cem Er');
  const other = await inbox('', { cookie: cem.cookie });
  await other.page.getByRole('link', { name: /^Sahipsiz işler/ }).click();
  await other.page.waitForURL(/assignee=nobody/);
  await page.getByRole('button', { name: 'Süzgeci düzenle' }).click();
  await page.getByLabel('Süzgecin adı').fill('Kimsenin almadığı');
  await page.getByRole('button', { name: 'Kaydet', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Kimsenin almadığı' }).waitFor();
  await page.getByRole('button', { name: 'Süzgeci düzenle' }).click();
  await page.getByRole('button', { name: 'Süzgeci sil' }).click();
  await views.getByRole('link', { name: /^Kimsenin/ }).waitFor({ state: 'detached' });
});

test('U23: what a colleague does is seen where it stands; new tasks wait until they are brought in, and nothing moves under the hand', async () => {
  const { stage } = theatre.product;
  const selin = await staff(theatre.product, 'membershipClerk', 'tim/aymsib', 'Selin Ak');
  const okan = await staff(theatre.product, 'membershipClerk', 'tim/aymsib', 'Okan Er');
  const [first, second] = await lay(stage, 3, { from: 100, unit: 'tim/aymsib', firm: '1000000018' });
  const window = await inbox('', { cookie: selin.cookie });
  const { page } = window;
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await standsAt(window, 102);
  const place = () => rowOf(window, 102).boundingBox();
  const before = await place();
  await okan.ask('PUT', `/api/tasks/${second}/claim`);
  await rowOf(window, 102).getByText('Okan Er').waitFor();
  await decided(stage, first!, okan.id);
  await rowOf(window, 101).getByText('Okan Er: Onayla').waitFor();
  await lay(stage, 3, { from: 90, unit: 'tim/aymsib', firm: '1000000018' });
  const news = page.getByRole('button', { name: '3 yeni iş' });
  await news.waitFor();
  expect(await place()).toEqual(before);
  await standsAt(window, 102);
  expect(await page.getByRole('row').count()).toBe(4);
  await news.click();
  await rowOf(window, 91).waitFor();
  expect(await rowOf(window, 101).count()).toBe(0);
  expect(await page.getByRole('row').count()).toBe(6);
});

test('U25, R27: ISIK finds Işık, and the units to choose from stand in the order of the Turkish alphabet', async () => {
  const { stage } = theatre.product;
  const title = 'Işık İnci Tekstil İhracat İthalat Limited Şirketi';
  await saveFirm(stage.db, firmNamed('1000000026', { title }), new Date(stage.now().getTime() + 60_000));
  await lay(stage, 1, { from: 60, firm: '1000000026' });
  const window = await inbox();
  const { page } = window;
  for (const word of ['ISIK', 'ışık inci', 'isik INCI']) {
    await page.getByRole('searchbox').fill(word);
    await page.getByText('1 iş', { exact: true }).waitFor();
    await rowOf(window, 61).getByText(title).waitFor();
  }
  await page.getByRole('button', { name: 'Koşullar' }).click();
  const units = (await page.getByLabel('Birim').getByRole('option').allTextContents()).slice(1);
  expect(units.length).toBeGreaterThan(5);
  expect(units).toEqual(units.toSorted(new Intl.Collator('tr').compare));
});

test('U5, U1: on a phone the rows are cards; nothing is cut off, in the other language too', async () => {
  const { page, picture, faults } = await inbox('?q=00001', {
    size: phone,
    language: 'en',
    context: { colorScheme: 'dark' },
  });
  await page.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await faults()).toEqual([]);
  await picture('desk-inbox-phone-dark-en');
});
