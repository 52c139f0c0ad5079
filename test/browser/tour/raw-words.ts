import type { Page } from 'playwright-core';
import { words } from '../../words/areas.ts';

const everything = [...words.tr, ...words.en];
const texts = new Set(everything.map(({ text }) => text));
const keys = new Set(everything.map(({ key }) => key).filter((key) => !texts.has(key)));

const roots = new Set(everything.flatMap(({ key }) => (key.includes('.') ? [key.split('.')[0]!] : [])));
const looksLikeKey = (text: string) => /^[a-z]\w*(\.[a-z]\w*)+$/i.test(text) && roots.has(text.split('.')[0]!);

/** Whatever stands on the page, or is read out, that is a key or an open gap instead of words. */
export async function rawWords(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const named = ['aria-label', 'title', 'alt', 'placeholder'];
    const elements = [...document.querySelectorAll('body *:not(script, style, pre, code)')];
    const own = elements.flatMap((element) =>
      [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
    );
    const told = elements.flatMap((element) => named.map((name) => element.getAttribute(name) ?? ''));
    return [document.title, ...own, ...told].map((text) => text.trim()).filter((text) => text !== '');
  });
  return said.filter((text) => keys.has(text) || looksLikeKey(text) || text.includes('{{'));
}
