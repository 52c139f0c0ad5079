import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Font = { readonly weight: string; readonly unicodeRange: string; readonly woff2: string };

const packageFile = createRequire(import.meta.url).resolve;
const readPackaged = (name: string) => readFileSync(packageFile(`@fontsource/inter/${name}`));
const ranges: Readonly<Record<string, string>> = JSON.parse(readPackaged('unicode.json').toString());

/** Inter with ğ ı İ ş ₺, carried along: the renderer reaches nothing outside the document. */
export const fonts: readonly Font[] = ['latin', 'latin-ext'].flatMap((subset) =>
  ['400', '600'].map((weight) => ({
    weight,
    unicodeRange: ranges[subset] as string,
    woff2: readPackaged(`files/inter-${subset}-${weight}-normal.woff2`).toString('base64'),
  })),
);

/** The same as CSS, for showing a document's HTML outside the renderer, whose pages have the fonts loaded already. */
export const fontFaces: string = fonts.map(face).join('\n');

function face({ weight, unicodeRange, woff2 }: Font): string {
  return `@font-face { font-family: Inter; font-weight: ${weight}; font-display: block;
  src: url(data:font/woff2;base64,${woff2}) format('woff2'); unicode-range: ${unicodeRange}; }`;
}
