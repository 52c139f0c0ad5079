import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

/** A refusal that an activity means: the story answers it, no operator can. */
export const isDecision = (failure: unknown) => {
  const cause = causeOf(failure);
  return cause?.nonRetryable === true && (cause.type ?? '').startsWith('Refused');
};

/** What operators are told: a code, never a sentence that could carry people's data. */
export const codeOf = (failure: unknown): string => causeOf(failure)?.type ?? 'TimedOut';

const causeOf = (failure: unknown) =>
  failure instanceof ActivityFailure && failure.cause instanceof ApplicationFailure ? failure.cause : undefined;
