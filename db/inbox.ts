/** The lists of tasks: pages, counts and claims. */
export { candidatesOf, claimTask, releaseTask } from './inbox/claims.ts';
export { type Count, countInbox } from './inbox/counts.ts';
export type { InboxFilter } from './inbox/filter.ts';
export { type After, listInbox, type Page, type Sort } from './inbox/pages.ts';
export type { InboxRow } from './inbox/rows.ts';
