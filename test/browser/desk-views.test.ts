import { eventually } from '../product/eventually.ts';
import { type Clerk, staff } from '../product/people.ts';
import { openTheatre, type Theatre } from './theatre.ts';

let theatre: Theatre;
let elif: Clerk;
beforeAll(async () => {
  theatre = await openTheatre();
  elif = await staff(theatre.product, 'membershipClerk', 'tim/immib', 'Elif Kaya');
  for (const name of ['Ağır', 'Bekleyen', 'Çabuk']) {
    const body = { name, filter: { overdue: true }, sort: 'due', unit: null };
    const { status, text } = await elif.ask('POST', '/api/saved-filters', { body });
    if (status !== 201) throw new Error(text);
  }
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

test('U4, U21: kept filters stand in the order that their reader gives them, by buttons, and stay so', async () => {
  const { page, go, faults, picture } = await theatre.window({ cookie: elif.cookie });
  const strip = page.getByRole('navigation', { name: 'Listeler' });
  const kept = async () => {
    const all = await strip.getByRole('link').allTextContents();
    return all.map((text) => text.split(' ')[0]!).filter((name) => ['Ağır', 'Bekleyen', 'Çabuk'].includes(name));
  };
  await go('/desk');
  await strip.getByRole('link', { name: /^Çabuk/ }).click();
  const front = page.getByRole('button', { name: 'Bir öne taşı: Çabuk' });
  const end = page.getByRole('button', { name: 'Bir geriye taşı: Çabuk' });
  await front.waitFor();
  expect(await end.isDisabled()).toBe(true);
  await front.click();
  await eventually(async () => (await kept()).join() === 'Ağır,Çabuk,Bekleyen', 'one place to the front');
  await front.click();
  await eventually(async () => (await kept()).join() === 'Çabuk,Ağır,Bekleyen', 'the first place');
  expect(await front.isDisabled()).toBe(true);
  await picture('desk-views-ordered');
  expect(await faults()).toEqual([]);
  await page.reload();
  await end.waitFor();
  expect(await kept()).toEqual(['Çabuk', 'Ağır', 'Bekleyen']);
});
