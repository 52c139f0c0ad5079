import type { Font } from './fonts.ts';

// These functions run inside the page, not in Node: they must not use anything from outside themselves.
declare const document: { querySelector(selector: string): unknown; fonts: { add(face: object): void } };
declare const FontFace: new (
  family: string,
  bytes: ArrayBuffer,
  how: { weight: string; unicodeRange: string },
) => { load(): Promise<object> };

/**
 * Fonts added to a document survive its content being replaced;
 * decoding them for every document took four times as long as laying it out.
 */
export async function loadFonts(fonts: readonly Font[]): Promise<void> {
  for (const { weight, unicodeRange, woff2 } of fonts) {
    const bytes = Uint8Array.from(atob(woff2), (char) => char.charCodeAt(0));
    document.fonts.add(await new FontFace('Inter', bytes.buffer, { weight, unicodeRange }).load());
  }
}

/** A delayed refresh would take the page away under the next document. */
export const wouldLeave = (): boolean => document.querySelector('meta[http-equiv="refresh" i]') !== null;
