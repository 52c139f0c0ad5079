import { type CellKind, type CellValue, cellXml, styles, textXml } from './cell.ts';

export type Column<T> = {
  readonly title: string;
  readonly kind: CellKind;
  /** In characters. */
  readonly width: number;
  readonly of: (row: T) => CellValue;
};

/** One sheet as XML, batch by batch: a frozen heading, a filter on every column. */
export async function* sheetXml<T>(columns: readonly Column<T>[], batches: AsyncIterable<readonly T[]>) {
  const letters = columns.map((_, at) => letterOf(at));
  yield Buffer.from(`${begin}${widthsOf(columns)}<sheetData>${headingOf(columns, letters)}`);
  let last = 1;
  for await (const batch of batches) {
    const first = last + 1;
    last += batch.length;
    yield Buffer.from(batch.map((row, at) => rowXml(columns, letters, row, first + at)).join(''));
  }
  yield Buffer.from(`</sheetData><autoFilter ref="A1:${letters.at(-1)}${last}"/></worksheet>`);
}

const begin =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

const widthsOf = <T>(columns: readonly Column<T>[]) =>
  `<cols>${columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const headingOf = <T>(columns: readonly Column<T>[], letters: readonly string[]) =>
  `<row r="1">${columns.map(({ title }, at) => textXml(`${letters[at]}1`, title, styles.heading)).join('')}</row>`;

function rowXml<T>(columns: readonly Column<T>[], letters: readonly string[], row: T, number: number): string {
  let cells = '';
  for (const [at, { kind, of }] of columns.entries()) cells += cellXml(kind, `${letters[at]}${number}`, of(row));
  return `<row r="${number}">${cells}</row>`;
}

/** A, B … Z; no file here is wider. */
const letterOf = (at: number) => String.fromCharCode(65 + at);
