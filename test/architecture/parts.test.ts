import { loadedBy, product } from './source.ts';

const shown = new Set(
  ['page', 'wizard'].flatMap((name) => loadedBy(`web/src/dev/parts/${name}.tsx`)).map(({ to }) => to),
);
const parts = product.filter(({ path }) => path.startsWith('web/src/shared/') && path.endsWith('.tsx'));

/** These stand around every page or ask the API themselves. */
const around = [
  'case/history.tsx',
  'page/frame.tsx',
  'page/sign-in-again.tsx',
  'page/signed-in.tsx',
  'page/language.tsx',
  'page/not-found.tsx',
];

test('every shared part of the screens is on /dev/parts', () => {
  expect(parts.length).toBeGreaterThan(60);
  const missing = parts.map(({ path }) => path).filter((path) => !shown.has(path));
  expect(missing.map((path) => path.replace('web/src/shared/', '')).sort()).toEqual(around.toSorted());
});
