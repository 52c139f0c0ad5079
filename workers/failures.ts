import { randomUUID } from 'node:crypto';
import { CompleteAsyncError, log } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/** Messages of mail servers and databases carry addresses and values: a history gets a code and the number of a log line. */
export const withoutPersonalData: ActivityInterceptorsFactory = () => ({
  inbound: {
    async execute(input, next) {
      try {
        return await next(input);
      } catch (problem) {
        if (problem instanceof CancelledFailure || problem instanceof CompleteAsyncError) throw problem;
        throw bare(problem);
      }
    },
  },
});

function bare(problem: unknown): ApplicationFailure {
  const id = randomUUID();
  const type = codeOf(problem);
  log.warn('an activity failed', { id, type, stack: placesOf(problem) });
  const nonRetryable = problem instanceof ApplicationFailure && problem.nonRetryable === true;
  const failure = ApplicationFailure.create({ type, message: `${type} (log ${id})`, nonRetryable });
  failure.stack = '';
  return failure;
}

function codeOf(problem: unknown): string {
  if (problem instanceof ApplicationFailure && problem.type) return problem.type;
  const { code, name } = problem as { code?: unknown; name?: unknown };
  return typeof code === 'string' && /^[\w.-]{2,40}$/.test(code) ? code : typeof name === 'string' ? name : 'Unknown';
}

/** Where it happened, without the message in front of it. */
const placesOf = (problem: unknown) =>
  problem instanceof Error ? problem.stack?.split('\n').filter((line) => line.startsWith('    at ')) : undefined;
