import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { partsOf } from './parts.ts';
import { type Column, sheetXml } from './sheet.ts';

export { spreadsheetType } from './parts.ts';
export type { Column } from './sheet.ts';

type Book<T> = {
  readonly name: string;
  readonly at: Date;
  readonly columns: readonly Column<T>[];
  readonly batches: AsyncIterable<readonly T[]>;
  /** A sheet holds 1,048,576 rows; what is more stands on the next one. */
  readonly rowsOfSheet?: number;
};

/** An XLSX file as it is being made: nothing but one batch of rows is in memory, and who reads slowly slows it down. */
export function workbook<T>(book: Book<T>): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const leave = (problem: Error) => out.destroy(problem);
  zip.on('error', leave);
  void fill(zip, book, out).catch(leave);
  return out;
}

async function fill<T>(zip: ZipFile, { name, at, columns, batches, rowsOfSheet = 1_000_000 }: Book<T>, out: Readable) {
  const rest = restOf(batches);
  const sheets: string[] = [];
  while (sheets.length === 0 || (await rest.goesOn())) {
    sheets.push(sheets.length === 0 ? name : `${name} ${sheets.length + 1}`);
    const sheet = Readable.from(sheetXml(columns, rest.atMost(rowsOfSheet)), { objectMode: false });
    out.once('close', () => sheet.destroy());
    zip.addReadStream(sheet, `xl/worksheets/sheet${sheets.length}.xml`, { mtime: at, compressionLevel: 4 });
    await finished(sheet);
  }
  for (const [path, xml] of Object.entries(partsOf(sheets))) zip.addBuffer(Buffer.from(xml), path, { mtime: at });
  zip.end();
}

/** What is left of the batches, taken a sheet at a time. */
function restOf<T>(batches: AsyncIterable<readonly T[]>) {
  const source = batches[Symbol.asyncIterator]();
  let ahead: IteratorResult<readonly T[]> | undefined;
  const look = async () => {
    ahead ??= await source.next();
    return ahead;
  };
  return {
    goesOn: async () => !(await look()).done,
    async *atMost(rows: number): AsyncGenerator<readonly T[]> {
      for (let taken = 0; taken < rows; ) {
        const next = await look();
        if (next.done) return;
        ahead = undefined;
        taken += next.value.length;
        yield next.value;
      }
    },
  };
}
