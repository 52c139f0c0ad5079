import type { Records } from '../shared/form/records/types.ts';

const column = (name: string, title: string, kind: 'text' | 'day' | 'money') => ({ name, title, kind });

const records = [
  { id: '26340300EX00012345', kind: 'Tescilli', amount: 1_234_56, refusal: null },
  { id: '26340300EX00012346', kind: 'Redreseli', amount: 33_33, refusal: null },
  {
    ...{ id: '26IMMIB00000042', kind: 'Tescilsiz', amount: 99_999_999_99 },
    refusal:
      '26IMMIB00000042 numaralı beyanname TIM-2026-000123 numaralı iade talebinde; o talep sonuçlanınca seçilebilir.',
  },
];

/** A few that can be chosen and one that cannot, without a server. */
export const sampleRecords: Records = {
  key: 'sample',
  find: async (_source, { ids, q = '' }) => ({
    title: 'Kayıtlar',
    columns: [
      column('number', 'Beyanname', 'text'),
      column('day', 'Tarih', 'day'),
      column('kind', 'Tür', 'text'),
      column('amount', 'İade tutarı', 'money'),
    ],
    sums: 'amount',
    copy: { fetchedAt: '2026-11-21T08:30:00.000Z', isRefreshing: false, problem: null },
    next: null,
    records: records
      .filter(({ id }) => (ids ? ids.includes(id) : id.includes(q)))
      .map(({ id, refusal, ...cells }) => ({ id, refusal, cells: { number: id, day: '2026-11-21', ...cells } })),
  }),
};
