import { beforeAll, describe, expect, test } from '@jest/globals';
import { judged } from './compiled.ts';
import { mistakesOfDeclarations, mistakesOfStories } from './mistakes.ts';

let said: ReturnType<typeof judged>;
beforeAll(() => {
  said = judged(mistakesOfDeclarations, mistakesOfStories);
});

test('a declaration and a story without a mistake compile', () => {
  expect(said.sound).toEqual(['', '']);
});

describe.each([
  ['declaration', mistakesOfDeclarations],
  ['story', mistakesOfStories],
])('the compiler finds in a %s', (_, mistakes) => {
  test.each(mistakes.map(([what, , , says]) => [what, says] as const))('%s', (what, says) => {
    expect(said.of.get(what)).toMatch(says);
  });
});
