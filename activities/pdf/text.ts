import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

const worker = new PDFWorker();

/** What a person who selects everything would copy out of a PDF. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const loading = getDocument({
    worker,
    data: withoutFontPrograms(pdf),
    disableFontFace: true,
    useSystemFonts: false,
    disableStream: true,
    disableAutoFetch: true,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const content = await (await document.getPage(number)).getTextContent();
      pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    return pages.join('\n');
  } finally {
    await loading.destroy();
  }
}

/**
 * What is copied comes from a font's table of characters, never from its outlines; reading those took half the time.
 * Their names are overwritten by spaces, because a PDF addresses its objects by offset.
 */
function withoutFontPrograms(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const plain = text.replace(/\/FontFile[23]? \d+ 0 R/g, (found) => ' '.repeat(found.length));
  return Uint8Array.from(Buffer.from(plain, 'latin1'));
}

/** Which of the expected texts a PDF lacks, by position: their words may be personal and belong in no message. */
export function missingFrom(text: string, expected: readonly string[]): number[] {
  const shown = folded(text);
  return expected.flatMap((part, index) => (shown.includes(folded(part)) ? [] : [index]));
}

/**
 * Ligatures undone (NFKC), line breaks and soft hyphens ignored. One drawn sign may stand for two characters of the
 * font's table: ’ is read back as ʼ.
 */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad]+/gu, '')
    .replace(/[\u02bc\u2019]/gu, "'")
    .replace(/\u2010/gu, '-');
