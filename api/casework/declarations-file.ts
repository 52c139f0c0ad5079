import { countryName } from '../../domain/countries.ts';
import {
  type CustomsDeclaration,
  declarationSides,
  declarationStatuses,
  paymentSources,
} from '../../domain/customs-declaration.ts';
import { type Column, spreadsheetType, workbook } from '../../files/spreadsheet/workbook.ts';
import { unitNames } from './people.ts';

type Kind = Column<CustomsDeclaration>['kind'];
const column = (title: string, kind: Kind, width: number, of: Column<CustomsDeclaration>['of']) => ({
  ...{ title, kind, width, of },
});

/** What the list shows and, beside it, what only a table has room for. */
export const fileColumns: readonly Column<CustomsDeclaration>[] = [
  column('Tescil numarası', 'text', 21, ({ registrationNumber }) => registrationNumber),
  column('Birlik onay kodu', 'text', 16, ({ approvalCode }) => approvalCode),
  column('Beyanname tarihi', 'day', 16, ({ declaredOn }) => declaredOn),
  column('Durum', 'text', 10, ({ status }) => declarationStatuses[status]),
  column('Tip', 'text', 23, ({ side }) => declarationSides[side]),
  column('İhracatçı vergi no', 'text', 17, ({ exporter }) => exporter),
  column('İhracatçı firma', 'text', 50, ({ exporterTitle }) => exporterTitle),
  column('Gümrük müşaviri vergi no', 'text', 23, ({ broker }) => broker),
  column('Genel sekreterlik', 'text', 17, ({ secretariat }) => unitNames(secretariat).short),
  column('Birlik', 'text', 40, ({ union }) => unitNames(union).short),
  column('Gideceği ülke', 'text', 25, ({ destination }) => countryName(destination)),
  column('FOB değeri (₺)', 'amount', 17, ({ value }) => value),
  column('Gerçekleşen (₺)', 'amount', 17, ({ realised }) => realised),
  column('Nispi aidat (₺)', 'amount', 15, ({ dues }) => dues?.amount ?? null),
  column('Ödeme tarihi', 'day', 13, ({ dues }) => dues?.paidOn ?? null),
  column('Makbuz numarası', 'text', 20, ({ dues }) => dues?.receipt ?? null),
  column('Ödeme kaynağı', 'text', 15, ({ dues }) => dues && paymentSources[dues.source]),
];

export const declarationsFile = (batches: AsyncIterable<readonly CustomsDeclaration[]>, at: Date) =>
  workbook({ name: 'Beyannameler', at, columns: fileColumns, batches });

export const fileHeaders = (day: string) => ({
  'Content-Type': spreadsheetType,
  'Content-Disposition': `attachment; filename="beyannameler-${day}.xlsx"`,
  'Cache-Control': 'private, no-store',
});
