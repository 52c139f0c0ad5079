/** In what order a list is read, and where a page of it begins. */
export type Sort = 'due' | 'opened';
/** Where the page before ended. */
export type After = { readonly at: string; readonly task: string };
export type Page = {
  readonly sort: Sort;
  readonly after?: After | undefined;
  readonly limit: number;
};

export const sortColumn = { due: 'due', opened: 'opened_at' } as const satisfies Record<Sort, string>;

export const beyond = ({ after }: Page, column: string) =>
  after === undefined ? '' : `AND (c.${column}, c.task) > (:afterAt::timestamptz, :afterTask)`;

export const keyset = ({ after, limit }: Page) => ({
  limit,
  ...(after && { afterAt: after.at, afterTask: after.task }),
});
