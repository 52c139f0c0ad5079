import { existsSync, readFileSync } from 'node:fs';
import { bannedWords } from '../../domain/declaration/words.ts';

const page = readFileSync('docs/design-language.md', 'utf8');
const bars = [...page.matchAll(/^\| (U\d+) .*? \| (.*) \|$/gm)].map(([, bar, told]) => ({ bar: bar!, told: told! }));

test('docs/design-language.md says of each bar U1 to U25 which test proves it, or that it is not yet', () => {
  expect(bars.map(({ bar }) => bar)).toEqual(Array.from({ length: 25 }, (_, at) => `U${at + 1}`));
  const vague = bars.filter(({ told }) => !/test\/|not yet|bench/.test(told));
  expect(vague.map(({ bar }) => bar)).toEqual([]);
});

test('the tests that it names are there, and one of them says the bar', () => {
  for (const { bar, told } of bars) {
    const named = [...told.matchAll(/test\/[\w/-]+\.test\.ts/g)].map(([path]) => path);
    expect({ bar, missing: named.filter((path) => !existsSync(path)) }).toEqual({ bar, missing: [] });
    const sayIt = named.some((path) => saysBar(readFileSync(path, 'utf8'), bar));
    if (named.length > 0) expect({ bar, sayIt }).toEqual({ bar, sayIt: true });
  }
});

/** `U4..U7` says U5 too. */
function saysBar(text: string, bar: string): boolean {
  const ranges = [...text.matchAll(/\bU(\d+)(?:\.\.U(\d+))?\b/g)];
  const number = Number(bar.slice(1));
  return ranges.some(([, from, to]) => Number(from) <= number && number <= Number(to ?? from));
}

test('colours, banned words and accents on the page are those of the code', () => {
  const theme = readFileSync('web/src/shared/theme.ts', 'utf8');
  const colours = (text: string) => new Set([...text.matchAll(/#[0-9A-F]{6}\b/g)].map(([colour]) => colour));
  expect([...colours(page)].filter((colour) => !colours(theme).has(colour))).toEqual([]);
  expect(bannedWords.filter((word) => !page.includes(word))).toEqual([]);
});
