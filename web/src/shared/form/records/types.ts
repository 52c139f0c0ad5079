import type { Static } from 'typebox';
import type { RecordPage as PageShape } from '../../../../../api/routes/records.ts';

export type RecordPage = Static<typeof PageShape>;
export type FoundRecord = RecordPage['records'][number];
export type RecordQuery = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly ids?: readonly string[];
};

/** Where the records of a form are searched. */
export type Records = {
  /** What is found is kept under this name. */
  readonly key: string;
  readonly find: (source: string, query: RecordQuery) => Promise<RecordPage>;
};
