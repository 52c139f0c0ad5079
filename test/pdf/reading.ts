import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Loaded = Awaited<ReturnType<typeof getDocument>['promise']>;

async function reading<T>(pdf: Buffer, read: (document: Loaded) => Promise<T>): Promise<T> {
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  try {
    return await read(await loading.promise);
  } finally {
    await loading.destroy();
  }
}

export const pagesOf = (pdf: Buffer): Promise<string[]> =>
  reading(pdf, async (document) => {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    return pages;
  });

/** The names of the fonts whose programs are inside the file. */
export async function embeddedFonts(pdf: Buffer): Promise<string[]> {
  const { context } = await PDFDocument.load(pdf);
  const dictionaries = context.enumerateIndirectObjects().map(([, object]) => object);
  return dictionaries
    .filter((object) => object instanceof PDFDict && object.has(PDFName.of('FontFile2')))
    .map((object) => (object as PDFDict).lookup(PDFName.of('FontName'), PDFName).decodeText());
}

type Canvas = { canvas: { data(): Uint8Array }; context: object };
type CanvasFactory = { create(width: number, height: number): Canvas };

/** The first page as points on paper, drawn by another program than the one that made it. */
export const drawnBy = (pdf: Buffer): Promise<{ picture: string; darkPoints: number }> =>
  reading(pdf, async (document) => {
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: 1 });
    const { canvas, context } = (document.canvasFactory as CanvasFactory).create(viewport.width, viewport.height);
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
    const points = Buffer.from(canvas.data());
    let darkPoints = 0;
    for (let at = 0; at < points.length; at += 4) if ((points[at] ?? 255) < 128) darkPoints++;
    return { picture: points.toString('latin1'), darkPoints };
  });
