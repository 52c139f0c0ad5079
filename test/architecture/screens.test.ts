import { readFileSync } from 'node:fs';
import { addresses, forDevelopers } from '../../api/web/addresses.ts';

test('every address that shows a screen is known to the API, which says 404 for all others', () => {
  const shown = [...readFileSync('web/src/addresses.tsx', 'utf8').matchAll(/path: '(\/[^']*)'/g)].map(
    ([, path]) => path,
  );
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.filter((path) => ![...addresses, ...forDevelopers].includes(path!))).toEqual([]);
});
