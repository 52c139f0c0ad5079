import { openStage, type Stage } from '../api/stage.ts';
import { openBrowser } from './browser.ts';
import { openWindow, phone, type Window } from './window.ts';

let stage: Stage;
let browser: Awaited<ReturnType<typeof openBrowser>>;
const windows: Window[] = [];
beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await stage.close();
});
afterEach(() => expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]));

async function window(setting: Omit<Parameters<typeof openWindow>[1], 'address'> = {}) {
  const opened = await openWindow(browser, { address: `http://localhost:${stage.port}`, ...setting });
  windows.push(opened);
  return opened;
}

test.each(['membershipApplication', 'proxy'])(
  'whoever develops sees the process %s whole: drawing, templates, declaration and every form with a sample',
  async (id) => {
    const { page, go, faults, picture } = await window();
    await go(`/dev/process/${id}`);
    await page.getByRole('heading', { level: 2, name: 'Formlar' }).waitFor();
    await page.getByRole('img', { name: 'Sürecin adımları ve kararları' }).waitFor();
    expect(await page.title()).toContain(stage.deps.catalogue.get(id)!.title);
    const templates = page.getByRole('region', { name: 'Şablonlar' }).getByRole('link');
    for (const link of await templates.all())
      expect((await stage.ask('GET', (await link.getAttribute('href'))!)).status).toBe(200);
    await page.getByText('Veri olarak göster').click();
    expect(await page.locator('pre').textContent()).toContain(`"id": "${id}"`);
    await picture(`dev-process-${id}`);
    expect(await faults()).toEqual([]);
  },
);

test('a process that there is not is said not to be there', async () => {
  const { page, go } = await window();
  await go('/dev/process/nothing');
  await page.getByRole('alert').waitFor();
  expect((await stage.ask('GET', '/dev/process/nothing/data')).status).toBe(404);
});

test.each([
  ['light', 'tr', undefined],
  ['dark', 'en', phone],
  ['light', 'en', { width: 768, height: 1024 }],
] as const)('U1, U5, U6: every shared part in every state, %s, %s', async (colorScheme, language, size) => {
  const { page, go, faults, picture } = await window({ language, ...(size && { size }), context: { colorScheme } });
  await go('/dev/parts');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .getByText(/Şu anda burada|Here now/)
    .first()
    .waitFor();
  await picture(`dev-parts-${colorScheme}-${language}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await faults()).toEqual([]);
});

test('U1, U5: the sample form is walked page by page in the dark on a phone; documents are turned, those that are not there say so', async () => {
  const { page, go, faults, picture } = await window({ size: phone, context: { colorScheme: 'dark' } });
  await go('/dev/parts');
  const viewer = page.getByRole('region', { name: 'Belge görüntüleyici' });
  await viewer.getByRole('img').first().waitFor();
  for (const index of [1, 2]) {
    await viewer.getByRole('combobox').selectOption({ index });
    await viewer.getByRole('alert').filter({ hasText: 'Belge görüntülenemedi' }).waitFor();
  }
  await page.getByRole('link', { name: 'Örnek formu aç' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Devam et' }).click();
  await page.getByRole('alert').waitFor();
  await picture('dev-wizard');
  expect(await faults()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('the drawing says where a case is and which ways it has come, to eyes and to ears', async () => {
  const { page, go } = await window();
  await go('/dev/parts');
  await page.getByRole('img', { name: /şu anki adım: İncele$/ }).waitFor();
  const steps = page.getByRole('list', { name: 'Sürecin adımları' });
  expect(await steps.locator('[aria-current=step]').allTextContents()).toEqual([
    expect.stringMatching(/^İncele.*Şu anda burada/),
  ]);
  expect(await steps.getByText('bu yoldan geçildi').allTextContents()).toHaveLength(2);
  expect(await page.locator('.arrow.walked').count()).toBe(2);
});
