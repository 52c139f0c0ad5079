import { openTheatre, type Theatre } from './theatre.ts';
import { type Stop, stops } from './tour/addresses.ts';
import { covered } from './tour/covered.ts';
import { drawer, type Setting, seed } from './tour/drawing.ts';
import { everybody, type World } from './tour/people.ts';
import { rawWords } from './tour/raw-words.ts';
import { settled } from './tour/settled.ts';

let theatre: Theatre;
let world: World;
beforeAll(async () => {
  theatre = await openTheatre();
  world = await everybody(theatre.product);
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

const usual = { language: 'tr', colorScheme: 'light', size: { width: 1280, height: 800 } } as const;

test('U1, U3..U7, U25: every page, opened by somebody whom it is for, breaks no rule and shows no raw word', async () => {
  const all = stops(world);
  expect(all.length).toBeGreaterThan(15);
  const titles: string[] = [];
  for (const stop of all) titles.push(await visit(stop, { ...usual, who: stop.who }));
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual(onTwoAddresses);
}, 300_000);

/** What has one page after the other begins with the first of them, also at its address without a name. */
const onTwoAddresses = ['Kayıt türü', 'Vekaletnameler', 'Firma'].map((title) => `${title} · TİM Online İşlemler`);

test(`U1, U3..U7, U25: so does every other page, drawn anew in each run, opened by anybody in any language, light, and size (TOUR_SEED=${seed})`, async () => {
  const { isVisited, setting } = drawer(world);
  for (const stop of stops(world).filter(isVisited)) await visit(stop, setting());
}, 300_000);

/** Whoever may not see what stands there gets a page that says so: it is held to the same. */
async function visit({ path, address }: Stop, { who, colorScheme, ...setting }: Setting): Promise<string> {
  const cookie = world.cookies.get(who);
  const { page, go, faults, picture, close } = await theatre.window({
    ...{ ...setting, ...(cookie && { cookie }), context: { colorScheme } },
  });
  await go(path);
  await settled(page);
  const title = await page.title();
  const seen = {
    faults: await faults(),
    raw: await rawWords(page),
    headings: await page.locator('h1').count(),
    covered: await covered(page),
    overhang: await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)),
    language: await page.locator('html').getAttribute('lang'),
    hasTitle: title.length > ' · TİM Online İşlemler'.length,
  };
  const { language, size } = setting;
  await picture(`tour${address.replaceAll(/[/:]+/g, '-')}-${who}-${language}-${colorScheme}-${size.width}`);
  const right = { faults: [], raw: [], headings: 1, covered: [], overhang: 0, language, hasTitle: true };
  expect({ path, who, colorScheme, size, ...seen }).toEqual({ path, who, colorScheme, size, ...right });
  await close();
  return title;
}
