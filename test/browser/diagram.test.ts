import { openTheatre, type Theatre } from './theatre.ts';
import { phone } from './window.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

test('a process is drawn, and the same is there to be read or heard: each step, who has it, until when, where it leads', async () => {
  const { page, go, faults, picture } = await theatre.window();
  await go('/dev/process/membershipApplication');
  await page.getByRole('img', { name: 'Sürecin adımları ve kararları' }).waitFor();
  const review = page.getByRole('list', { name: 'Sürecin adımları' }).locator('> li').nth(2);
  expect(await review.locator('p, li').allTextContents()).toEqual([
    ...['Üyelik başvurusunu inceleyin', 'Üyelik şubesi görevlisi · hedef: 2 iş günü'],
    ...['Onayla: Onaylandı', 'Eksik belge iste: Belgelerinizi yükleyin'],
    ...['Reddet: Reddedildi', 'Vazgeç: Vazgeçildi'],
  ]);
  expect(await faults()).toEqual([]);
  await picture('diagram');
});

test('U5: on a phone it is a list, and the drawing is one button away', async () => {
  const { page, go, faults, picture } = await theatre.window({ size: phone, context: { colorScheme: 'dark' } });
  await go('/dev/process/membershipApplication');
  await page.getByRole('button', { name: 'Çizimi göster' }).waitFor();
  await picture('diagram-phone-dark');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Çizimi göster' }).click();
  await page.getByRole('img', { name: 'Sürecin adımları ve kararları' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await faults()).toEqual([]);
  await picture('diagram-phone-dark-drawn');
});
