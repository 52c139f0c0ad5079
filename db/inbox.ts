/** The lists of tasks: pages, counts and claims. */
export { candidatesOf, claimTask, releaseTask } from './inbox/claims.ts';
export { type Count, countInbox } from './inbox/counts.ts';
export type { InboxFilter } from './inbox/filter.ts';
export type { After, Page, Sort } from './inbox/order.ts';
export { listInbox } from './inbox/pages.ts';
export type { InboxRow } from './inbox/rows.ts';
