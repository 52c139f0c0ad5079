import { TableOf, type View } from '../../shared/table/table-of.tsx';
import { longFirm, longWord } from './long-texts.ts';

const view: View = {
  ...{ name: 'sample', part: null, title: longFirm },
  columns: [
    { name: 'who', title: 'Genel sekreterlik', kind: 'text' },
    { name: 'count', title: 'Beyanname', kind: 'number' },
    { name: 'amount', title: 'İade tutarı', kind: 'money' },
    { name: 'day', title: 'Son ödeme günü', kind: 'day' },
    { name: 'late', title: 'Altı ayı geçmiş', kind: 'yesNo' },
  ],
  rows: [
    { who: longFirm, count: 12, amount: 99_999_999_99, day: '2026-12-04', late: true },
    { who: longWord, count: 1, amount: 33_33, day: null, late: false },
  ],
  total: { count: 13, amount: 100_000_033_32 },
};

/** What a step lays before its reader. */
export const Tables = () => <TableOf view={view} />;
