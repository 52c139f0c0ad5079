import type { CopyProblem } from '../../db/customs-declaration-copies.ts';
import type { Column, KnownRecord } from '../../domain/table.ts';
import type { ApiDeps } from '../deps.ts';

/** For whom it is asked: a firm, and the case that the records are for, where there is one already. */
export type RecordsOf = {
  readonly firm: string;
  readonly caseId?: string | undefined;
  /** YYYY-MM-DD at the institution. */
  readonly today: string;
};

export type RecordQuery = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** How old the copy of another system's data is that is searched. */
export type Copy = {
  readonly fetchedAt: string | null;
  readonly isRefreshing: boolean;
  readonly problem: CopyProblem | null;
};

export type RecordPage = { readonly records: readonly KnownRecord[]; readonly next: string | null };

export type RecordSource = {
  readonly title: string;
  readonly columns: readonly Column[];
  /** The column that is summed up over what has been chosen. */
  readonly sums?: string;
  /** Brings the copy up to date where it is too old; none where the rows are our own. */
  copy?(deps: ApiDeps, firm: string): Promise<Copy>;
  page(deps: ApiDeps, of: RecordsOf, query: RecordQuery): Promise<RecordPage>;
  /** Those of these ids that the firm has. */
  byIds(deps: ApiDeps, of: RecordsOf, ids: readonly string[]): Promise<readonly KnownRecord[]>;
};
