import type { Answer, Uploaded, Uploads } from '../shared/form/types.ts';

/** Files that go nowhere: a sample has names for the ids in its answer, and takes what is chosen. */
export const sampleUploads = (sample: Answer): Uploads => ({
  known: new Map(idsIn(sample).map((id) => [id, { id, fileName: 'imzali-ve-kaseli-dilekce.pdf', bytes: 6_500_000 }])),
  earlier: {
    key: 'sample',
    list: async (field) => (field === 'scan' ? [earlier] : []),
    use: async () => earlier,
  },
  to: (_wanted, file, progress): Promise<Uploaded> => {
    progress(1);
    return Promise.resolve({ id: crypto.randomUUID(), fileName: file.name, bytes: file.size });
  },
});

const earlier = {
  ...{ id: '01935b5e-7c00-7000-8000-00000000000e', fileName: 'imza-sirkuleri-2025-noter-onayli.pdf', bytes: 1_200_000 },
  ...{ at: '2025-11-21T08:30:00.000Z', caseNumber: 'TIM-2025-000123' },
};

const idsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values((value ?? {}) as object).flatMap(idsIn);
