import type { CaseInput } from '../workflows/kit/index.ts';

export type { ProxyActivities } from './proxies.ts';
export type { RefundActivities } from './refunds.ts';

/** What stories may do beyond asking, mailing and issuing. */
export interface StoryActivities {
  /** The applicant gets an account, or the account with that e-mail gets one more firm. */
  openAccount(input: CaseInput): Promise<'created' | 'joined'>;
  /** Everything personal of the case is erased; its anonymous record stays. */
  eraseApplicant(input: CaseInput): Promise<void>;
}
