import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import readSheets from 'read-excel-file/node';
import { type Column, workbook } from '../../files/spreadsheet/workbook.ts';

type Row = { readonly words: string | null; readonly kurus: number | null; readonly day: string | null };
const columns: readonly Column<Row>[] = [
  { title: 'Söz', kind: 'text', width: 20, of: ({ words }) => words },
  { title: 'Tutar (₺)', kind: 'amount', width: 12, of: ({ kurus }) => kurus },
  { title: 'Gün', kind: 'day', width: 12, of: ({ day }) => day },
];
const at = new Date('2026-11-26T10:00:00.000Z');

async function* inBatches(rows: readonly Row[], of = 7) {
  for (let from = 0; from < rows.length; from += of) yield rows.slice(from, from + of);
}
const written = (rows: readonly Row[], rowsOfSheet = 1_000) =>
  buffer(workbook({ name: 'Sayfa', at, columns, batches: inBatches(rows), rowsOfSheet }));
/** What a reader that is not ours finds. */
const read = async (rows: readonly Row[]) => (await readSheets(await written(rows), { trim: false }))[0]!.data;

const words = (...of: string[]) => of.map((word) => ({ words: word, kurus: null, day: null }));

test('R34: what would be taken for a formula is text that begins with an apostrophe; everything else stands as it is', async () => {
  const dangerous = ['=HYPERLINK("http://a.example")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=', '-'];
  const harmless = [
    "'=1",
    '1=1',
    'a-b',
    'Işık & İnci <b>"',
    ' x ',
    'a\nb',
    '0012',
    '2026-11-26',
    'TRUE',
    'ğ ı İ ş ₺ 😀',
  ];
  const [, ...cells] = await read(words(...dangerous, ...harmless));
  expect(cells.map(([cell]) => cell)).toEqual([...dangerous.map((word) => `'${word}`), ...harmless]);
  const hidden = await read(words('\u0000=1+1', '\u0007\uffff-1'));
  expect(hidden.slice(1).map(([cell]) => cell)).toEqual(["'=1+1", "'-1"]);
});

test('TIM-DEC-07: amounts are numbers to the kuruş, days are days, what is missing is empty', async () => {
  const rows: Row[] = [
    { words: null, kurus: 0, day: '2026-11-26' },
    { words: null, kurus: 7, day: '1999-12-31' },
    { words: null, kurus: -123_456, day: '2024-02-29' },
    { words: 'x', kurus: 99_999_999_999_999, day: null },
    { words: null, kurus: null, day: null },
    { words: 'y', kurus: 1, day: null },
  ];
  expect(await read(rows)).toEqual([
    ['Söz', 'Tutar (₺)', 'Gün'],
    [null, 0, new Date('2026-11-26T00:00:00.000Z')],
    [null, 0.07, new Date('1999-12-31T00:00:00.000Z')],
    [null, -1234.56, new Date('2024-02-29T00:00:00.000Z')],
    ['x', 999_999_999_999.99, null],
    [null, null, null],
    ['y', 0.01, null],
  ]);
});

test('R34: whatever is written, the file can be opened and no cell begins as a formula does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 20 }),
      async (given) => {
        const found = await read([...words(...given), { words: 'the end', kurus: 1, day: null }]);
        expect(found).toHaveLength(given.length + 2);
        for (const [cell] of found) expect(String(cell ?? '')).not.toMatch(/^[=+\-@\t\r]/);
      },
    ),
    { numRuns: 100 },
  );
});

test('what one sheet cannot hold stands on the next, and a file without rows has its heading', async () => {
  const rows = Array.from({ length: 50 }, (_, at) => ({ words: `r${at}`, kurus: at, day: null }));
  const sheets = await readSheets(await written(rows, 21));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Sayfa', 'Sayfa 2', 'Sayfa 3']);
  expect(sheets.flatMap(({ data }) => data.slice(1).map(([cell]) => cell))).toEqual(rows.map((row) => row.words));
  expect(sheets.map(({ data }) => data[0]![0])).toEqual(['Söz', 'Söz', 'Söz']);
  expect(await read([])).toEqual([['Söz', 'Tutar (₺)', 'Gün']]);
});

test('a source that breaks breaks the file, and whoever leaves stops the source', async () => {
  async function* broken() {
    yield words('one');
    throw new Error('the database is gone');
  }
  await expect(buffer(workbook({ name: 'S', at, columns, batches: broken() }))).rejects.toThrow('the database is gone');

  let asked = 0;
  async function* endless() {
    for (;;)
      yield Array.from({ length: 1_000 }, () => ({ words: `${asked++} ${Math.random()}`, kurus: asked, day: null }));
  }
  const left = workbook({ name: 'S', at, columns, batches: endless() });
  for await (const _ of left) break;
  const then = asked;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked - then).toBeLessThanOrEqual(1_000);
});
