import { readdirSync, readFileSync } from 'node:fs';
import { addresses, forDevelopers } from '../../api/web/addresses.ts';

test('every address that shows a screen is known to the API, which says 404 for all others', () => {
  const shown = [...readFileSync('web/src/addresses.tsx', 'utf8').matchAll(/path: '(\/[^']*)'/g)].map(
    ([, path]) => path,
  );
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.filter((path) => ![...addresses, ...forDevelopers].includes(path!))).toEqual([]);
});

test('U12: no word on a screen blames anybody, and none is bare', () => {
  const words = ['tr', 'en'].flatMap((language) =>
    readdirSync(`web/src/words/${language}`)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, readFileSync(`web/src/words/${language}/${name}`, 'utf8')] as const),
  );
  expect(words.length).toBeGreaterThan(5);
  const blaming =
    /geçersiz|hatalı|lütfen|başarıyla|\binvalid\b|\bplease\b|\bsuccessfully\b|: '(Tamam|Gönder|OK|Submit)'/i;
  expect(words.filter(([, text]) => blaming.test(text)).map(([name, text]) => [name, blaming.exec(text)?.[0]])).toEqual(
    [],
  );
});
