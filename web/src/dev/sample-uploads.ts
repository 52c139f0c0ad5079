import type { Answer, Uploaded, Uploads } from '../shared/form/types.ts';

/** Files that go nowhere: a sample has names for the ids in its answer, and takes what is chosen. */
export const sampleUploads = (sample: Answer): Uploads => ({
  known: new Map(idsIn(sample).map((id) => [id, { id, fileName: 'imzali-ve-kaseli-dilekce.pdf', bytes: 6_500_000 }])),
  to: (_field, file, progress): Promise<Uploaded> => {
    progress(1);
    return Promise.resolve({ id: crypto.randomUUID(), fileName: file.name, bytes: file.size });
  },
});

const idsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values((value ?? {}) as object).flatMap(idsIn);
