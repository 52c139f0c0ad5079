import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const subsets = ['latin', 'latin-ext'] as const;
const weights = [400, 600] as const;
const packageFile = createRequire(import.meta.url).resolve;

/** Inter with ğ ı İ ş ₺ as data: addresses, because the renderer reaches nothing outside the document. */
export const fontFaces: string = subsets.flatMap((subset) => weights.map((weight) => face(subset, weight))).join('\n');

function face(subset: (typeof subsets)[number], weight: number): string {
  const file = readFileSync(packageFile(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`));
  return `@font-face { font-family: Inter; font-weight: ${weight}; font-display: block;
  src: url(data:font/woff2;base64,${file.toString('base64')}) format('woff2'); unicode-range: ${ranges()[subset]}; }`;
}

function ranges(): Record<string, string> {
  return JSON.parse(readFileSync(packageFile('@fontsource/inter/unicode.json'), 'utf8'));
}
