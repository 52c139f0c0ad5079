import { ApplicationFailure, defineUpdate } from '@temporalio/workflow';
import type { Answer, Decision } from './contract.ts';

/** The one door by which a person's decision comes in. */
export const answer = defineUpdate<Decision, [Answer]>('answer');

export type Refused = 'UnknownTask' | 'AlreadyDecided' | 'TooLate' | 'UnknownOutcome';

export const refusal = (code: Refused, detail: unknown) =>
  ApplicationFailure.create({ message: code, type: code, nonRetryable: true, details: [detail] });
