import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflate } from 'node:zlib';
import { PDFArray, type PDFContext, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { limits } from '../limits.ts';

class TooFar extends Error {}

/** Inflates everything once and keeps nothing: who opens the file later meets no more than this. */
export async function inflatesTooFar(context: PDFContext): Promise<boolean> {
  let left = limits.inflatedBytes;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const filters = filtersOf(object);
    if (filters.filter(inflates).length > 1) return true; // a bomb inside a bomb; no program writes that
    if (!inflates(filters[0] ?? '')) continue;
    left -= await inflatedSize(object.contents, left);
    if (left < 0) return true;
  }
  return false;
}

const inflates = (filter: string) => filter === 'FlateDecode' || filter === 'Fl';

function filtersOf(stream: PDFRawStream): string[] {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const list = filter instanceof PDFArray ? filter.asArray() : [filter];
  return list.map((one) => (one instanceof PDFName ? one.decodeText() : ''));
}

async function inflatedSize(contents: Uint8Array, most: number): Promise<number> {
  let size = 0;
  const count = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > most ? new TooFar() : null);
    },
  });
  // A stream cut short is for the parser to judge; here only its size matters.
  await pipeline(Readable.from([contents]), createInflate({ chunkSize: 256 * 1024 }), count).catch(() => undefined);
  return size;
}
